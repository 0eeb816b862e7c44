// npm run build:twice: builds the mini-program twice from nothing, in two folders, and says which files differ. None may.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './setup/freshness.mjs';
import { refuse } from './setup/refuse.mjs';
import { step } from './setup/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'twice-'));
const output = join(root, 'dist/weapp');

const digestsOf = (place) =>
  new Map(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(place, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );

const build = async (name) => {
  rmSync(output, { recursive: true, force: true });
  const taro = ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'weapp'];
  await step(`Building, ${name} time`, process.execPath, taro, {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const kept = join(folder, name);
  cpSync(output, kept, { recursive: true });
  return digestsOf(kept);
};

const first = await build('first');
const second = await build('second');
rmSync(folder, { recursive: true, force: true });
const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
  (file) => first.get(file) !== second.get(file),
);
if (differing.length > 0) refuse(`✗ The builds differ in ${differing.join(', ')}`);
const digest = createHash('sha256')
  .update(JSON.stringify([...first].sort()))
  .digest('hex');
console.log(`Both builds have the same ${first.size} files: ${digest}`);
