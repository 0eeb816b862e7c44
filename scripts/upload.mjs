// npm run upload: builds the mini-program, holds it against its gates and uploads it to WeChat as a development
// version, from where an administrator submits it for review. Needs WECHAT_APPID, WECHAT_UPLOAD_KEY (the private key
// of 开发管理 → 小程序代码上传, its text or the path of its file) and CLOUDBASE_ENV; WECHAT_ROBOT chooses one of
// WeChat's thirty upload robots. With --dry-run everything is done but the upload.
//
// miniprogram-ci is fetched by npx at this version and not installed with the rest: it brings 1,086 packages.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies } from './setup/dependencies.mjs';
import { root } from './setup/freshness.mjs';
import { requireNode } from './setup/node-version.mjs';
import { refuse } from './setup/refuse.mjs';
import { step } from './setup/run.mjs';
import { uploadArguments, uploader, uploadKey } from './setup/uploading.mjs';

requireNode();
const dry = process.argv.includes('--dry-run');
const missing = ['WECHAT_APPID', 'WECHAT_UPLOAD_KEY', 'CLOUDBASE_ENV'].filter((name) => !process.env[name]);
if (!dry && missing.length > 0) refuse(`Set ${missing.join(', ')} and run npm run upload again.`);

await installDependencies();
const env = { ...process.env, NODE_ENV: 'production' };
rmSync(join(root, 'dist/weapp'), { recursive: true, force: true });
const taro = ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'weapp'];
await step('Building the mini-program', process.execPath, taro, { env });
const gates = [
  'node_modules/jest/bin/jest.js',
  '--ci',
  '--selectProjects',
  'package',
  '--',
  'test/weapp/product',
];
await step('Holding it against its gates', process.execPath, gates);

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const changed = git('status', '--porcelain') !== '';
if (changed && !dry)
  refuse('There are changes that are not committed: what is uploaded must be found again.');
const upload = {
  appid: process.env.WECHAT_APPID ?? 'wx0000000000000000',
  version,
  description: `${version} ${git('rev-parse', '--short', 'HEAD')}`,
  robot: process.env.WECHAT_ROBOT ?? '1',
};

if (dry) {
  console.log(
    `would run npx ${[...uploader, ...uploadArguments({ ...upload, keyFile: '<key>' })].join(' ')}`,
  );
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'upload-'));
try {
  const keyFile = join(folder, 'private.key');
  writeFileSync(keyFile, uploadKey(process.env.WECHAT_UPLOAD_KEY), { mode: 0o600 });
  await step('Uploading', 'npx', [...uploader, ...uploadArguments({ ...upload, keyFile })]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
