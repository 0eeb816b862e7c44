import { existsSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, root } from './freshness.mjs';
import { step } from './run.mjs';

const pageSources = [
  'src',
  'domain',
  'config',
  'cloudfunctions/api',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

const buildPages = async (title, type, proof) => {
  const built = join(root, 'dist', type, proof);
  if (isFresh([built], pageSources)) return;
  rmSync(built, { force: true });
  await step(title, process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (!existsSync(built)) throw new Error(`${title}: ${proof} was not made`);
  const now = new Date();
  utimesSync(built, now, now);
};

const buildByScript = (title, script) =>
  step(title, process.execPath, [`scripts/${script}.mjs`, '--if-stale']);

/** Builds what runs in the cloud and on one machine. */
export const buildCloud = async () => {
  await buildByScript('Building the cloud functions', 'build-functions');
  await buildByScript('Building the local cloud', 'build-local');
  await buildByScript('Building the demonstration', 'build-demonstration');
};

/** Builds the browser's pages into dist/h5. */
export const buildBrowser = () => buildPages('Building the browser pages', 'h5', 'index.html');

/** Builds the mini-program into dist/weapp. */
export const buildMiniProgram = () => buildPages('Building the mini-program', 'weapp', 'app.json');
