import { join } from 'node:path';
import { isFresh, root } from './freshness.mjs';
import { step } from './run.mjs';

/**
 * Installs what package-lock.json names, unless that has been done. Not by `npm ci`: it refuses a lock that lacks
 * the binaries of other platforms, and which of them a registry holds differs.
 */
export const installDependencies = async () => {
  if (isFresh([join(root, 'node_modules/.package-lock.json')], ['package-lock.json'])) return;
  await step('Installing packages', process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'install',
    '--no-save',
    '--no-progress',
  ]);
};
