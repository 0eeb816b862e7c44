// npm start: sets everything up, starts the local cloud on the demonstration, and says where to look.
//   PORT      port, 8080 by default        DATA_DIR  data folder, .data by default
//   HOST      address, 127.0.0.1 by default
//   --now INSTANT   starts the programme's clock there, e.g. 2020-09-15T09:00:00+08:00
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildBrowser, buildCloud } from './setup/builds.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { root } from './setup/freshness.mjs';
import { sdkEnvironment, startCloud } from './setup/local-cloud.mjs';
import { requireNode } from './setup/node-version.mjs';
import { dataFolderOf, portOf, requireFreePort } from './setup/place.mjs';
import { refuse } from './setup/refuse.mjs';
import { step } from './setup/run.mjs';

requireNode();

const instantOf = () => {
  try {
    const { now } = parseArgs({ options: { now: { type: 'string' } } }).values;
    if (now !== undefined && Number.isNaN(Date.parse(now))) throw new Error(`--now ${now} is no instant`);
    return now;
  } catch (error) {
    return refuse(`${error.message}. Example: npm start -- --now 2020-09-15T09:00:00+08:00`);
  }
};

const now = instantOf();
const host = process.env.HOST ?? '127.0.0.1';
const port = portOf(process.env.PORT);
const data = dataFolderOf(process.env.DATA_DIR);
await requireFreePort(port, host);
await installDependencies();
await buildCloud();
await buildBrowser();

const log = join(data, 'cloud.log');
const loaded = join(data, 'demonstration.loaded');
if (!existsSync(loaded)) {
  // Loaded behind a private port, so that /healthz answers only once all is there.
  const cloud = await startCloud({ port: 0, data, now, log });
  await step(
    'Loading the demonstration',
    process.execPath,
    ['dist/demonstration/load.js', new Date(now ?? Date.now()).toISOString(), '--examples'],
    { env: sdkEnvironment(cloud.url, data) },
  );
  await cloud.stop();
  writeFileSync(loaded, '');
}

const cloud = await startCloud({ port, host, data, now, log, site: join(root, 'dist/h5') });
console.log(`
  The programme is running:  ${cloud.url}
  Sign in (登录) as one of the demonstration people shown there, for example
    马示例  示例人民医院 · 领军人物      files the form
    王样例  示例人民医院 · 所在单位工会  gives the first opinion
    钱示范  宁夏教科文卫体工会            reviews, runs the rounds
  Data: ${data}    Log: ${log}    Stop: Ctrl+C
`);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => cloud.stop().then((code) => process.exit(code)));
cloud.child.once('exit', (code) => process.exit(code ?? 1));
