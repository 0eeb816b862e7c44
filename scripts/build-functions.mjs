// Bundles every deployed function: dist/functions/NAME/index.js, one minified CommonJS file, and its
// package.json. A folder of cloudfunctions is a function when it has an index.ts. What a function needs
// beside its code it says in its own build.mjs: `export const assets = [{ from, to }]`, from the root and
// into the function's folder, and `export const esbuild = {…}` for further options.
// With --if-stale it does nothing where every bundle is younger than every source: so tests call it.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist/functions');
const rooms = join(root, 'cloudfunctions');
const names = readdirSync(rooms).filter((name) => existsSync(join(rooms, name, 'index.ts')));

const ageOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sourcesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const isFresh = () => {
  const sources = [
    ...sourcesBelow(join(root, 'domain')),
    ...sourcesBelow(rooms),
    fileURLToPath(import.meta.url),
  ];
  const youngest = Math.max(...sources.map(ageOf));
  return names.every((name) => ageOf(join(out, name, 'index.js')) > youngest);
};

const settingsOf = async (name) => {
  const file = join(rooms, name, 'build.mjs');
  return existsSync(file) ? await import(pathToFileURL(file).href) : {};
};

const written = (file, contents) => {
  // Written aside and renamed: a cloud starting at this moment finds the old bundle or the new one, whole.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, contents);
  renameSync(aside, file);
};

const copied = (from, to) => {
  if (statSync(to, { throwIfNoEntry: false })?.size === statSync(from).size) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, `${to}.${process.pid}`);
  renameSync(`${to}.${process.pid}`, to);
};

async function buildFunction(esbuild, name) {
  const settings = await settingsOf(name);
  const folder = join(out, name);
  const result = await esbuild.build({
    entryPoints: [join(rooms, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    ...settings.esbuild,
  });
  mkdirSync(folder, { recursive: true });
  for (const { from, to } of settings.assets ?? []) copied(join(root, from), join(folder, to));
  written(join(folder, 'package.json'), `${JSON.stringify({ name, version: '0.1.0', main: 'index.js' })}\n`);
  for (const file of result.outputFiles) written(file.path, file.contents);
  const bytes = result.outputFiles.reduce((sum, file) => sum + file.contents.length, 0);
  console.log(`dist/functions/${name}  ${(bytes / 1024).toFixed(0)} KB`);
}

if (process.argv.includes('--if-stale') && isFresh()) process.exit(0);
const begun = performance.now();
const esbuild = await import('esbuild');
for (const name of names) await buildFunction(esbuild, name);
console.log(`functions built in ${Math.round(performance.now() - begun)} ms`);
