// npm run begin -- --union NAME --officer NAME --phone PHONE: opens an empty programme to its first officer. It
// registers the industry union, invites this one person to act for it, and prints the code, once.
//   on this machine   the data folder is --data FOLDER, else DATA_DIR, else .data; its cloud may run or not
//   in CloudBase      set CLOUDBASE_ENV, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY, after npm run deploy
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildCloud } from './setup/builds.mjs';
import { root } from './setup/freshness.mjs';
import { sdkEnvironment, startCloud } from './setup/local-cloud.mjs';
import { dataFolderOf } from './setup/place.mjs';
import { refuse } from './setup/refuse.mjs';
import { findRunning } from './setup/running-cloud.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--data');
const [, named] = at < 0 ? [] : args.splice(at, 2);

/** @returns {Promise<{ url: string, stop(): Promise<unknown> }>} the cloud that holds the folder, or one for a moment */
const cloudOf = async (data) => {
  const url = await findRunning(data);
  if (url !== undefined) return { url, stop: async () => undefined };
  await buildCloud();
  return startCloud({ port: 0, data, log: join(data, 'cloud.log') });
};

const aside = mkdtempSync(join(tmpdir(), 'begin-'));
const run = async (env, more = []) => {
  const program = join(aside, 'begin.cjs');
  await build({
    entryPoints: [join(root, 'begin/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  return spawnSync(process.execPath, [program, ...args, ...more], { env, stdio: 'inherit' }).status ?? 1;
};

const inCloudBase = async () => {
  const missing = ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'].filter((name) => !process.env[name]);
  if (missing.length > 0) refuse(`Set ${missing.join(', ')} and run npm run begin again.`);
  // The SDK takes the environment it stands in from this name.
  return run({ ...process.env, SCF_NAMESPACE: process.env.CLOUDBASE_ENV });
};

const onThisMachine = async () => {
  const data = dataFolderOf(named ?? process.env.DATA_DIR);
  const cloud = await cloudOf(data);
  const { now } = await (await fetch(`${cloud.url}/healthz`)).json();
  const status = await run(sdkEnvironment(cloud.url, data), ['--now', now]);
  await cloud.stop();
  return status;
};

try {
  const remote = named === undefined && Boolean(process.env.CLOUDBASE_ENV);
  process.exitCode = await (remote ? inCloudBase() : onThisMachine());
} finally {
  rmSync(aside, { recursive: true, force: true });
}
