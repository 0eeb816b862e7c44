// npm run deploy: builds the functions and brings everything that cloudbaserc.json declares into a CloudBase
// environment. Needs CLOUDBASE_ENV, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY; PUBLIC_ADDRESS is the
// address printed into the QR codes of forms, MASTER_KEY the secret from which all keys of the programme are
// derived (32 random bytes in Base64 or longer, kept for as long as the data). Optional: MASTER_KEY_BEFORE, the
// secrets it has replaced, separated by commas; CUSTOM_LOGIN_CREDENTIALS, the JSON that CloudBase's console hands out
// under 身份认证 → 自定义登录, without which nobody signs in in a browser.
// With --dry-run it only says what it would do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCloud } from './setup/builds.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { carryOut, deploymentOf, describe } from './setup/deployment.mjs';
import { root } from './setup/freshness.mjs';
import { requireNode } from './setup/node-version.mjs';
import { refuse } from './setup/refuse.mjs';

requireNode();
const dry = process.argv.includes('--dry-run');
const needed = [
  'CLOUDBASE_ENV',
  'TENCENTCLOUD_SECRETID',
  'TENCENTCLOUD_SECRETKEY',
  'PUBLIC_ADDRESS',
  'MASTER_KEY',
];
// Master keys that MASTER_KEY has replaced, and the key of CloudBase's custom sign-in, for signing in browsers.
const optional = ['MASTER_KEY_BEFORE', 'CUSTOM_LOGIN_CREDENTIALS'];
const missing = needed.filter((name) => !process.env[name]);
if (!dry && missing.length > 0) refuse(`Set ${missing.join(', ')} and run npm run deploy again.`);

await installDependencies();
await buildCloud();

const declaration = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8'));
const actions = deploymentOf(declaration, {
  PUBLIC_ADDRESS: process.env.PUBLIC_ADDRESS ?? '',
  MASTER_KEY: process.env.MASTER_KEY ?? '',
  // Message templates registered in WeChat's console, and how messages leave: see docs/消息提醒.md.
  ...Object.fromEntries(
    [...optional, 'WECHAT_TEMPLATES', 'WECHAT_SENDER', 'WECHAT_APPID', 'WECHAT_SECRET'].flatMap((name) =>
      process.env[name] ? [[name, process.env[name]]] : [],
    ),
  ),
});
if (dry) {
  for (const action of actions) console.log(`would set up ${describe(action)}`);
  process.exit(0);
}

const { default: CloudBase } = await import('@cloudbase/manager-node');
const manager = new CloudBase({
  envId: process.env.CLOUDBASE_ENV,
  secretId: process.env.TENCENTCLOUD_SECRETID,
  secretKey: process.env.TENCENTCLOUD_SECRETKEY,
});
for (const action of actions) {
  console.log(`• ${describe(action)}`);
  try {
    await carryOut(manager, action);
  } catch (error) {
    refuse(
      `✗ ${describe(action)} failed: ${error.message}\n  Mend the cause and run npm run deploy again: what is done is not done twice.`,
    );
  }
}
console.log('Deployed.');
