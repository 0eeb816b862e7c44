// Bundles the local cloud: dist/local/main.js and, beside it, the entry of its worker threads.
// With --if-stale it does nothing where the bundle is younger than every source: so tests call it.
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist/local');

const sources = () =>
  readdirSync(join(root, 'local'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

const ageOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const isFresh = () => {
  const built = Math.min(
    ageOf(join(out, 'main.js')),
    ageOf(join(out, 'worker.js')),
    ageOf(join(out, 'moving.js')),
  );
  return built > Math.max(...sources().map(ageOf), ageOf(fileURLToPath(import.meta.url)));
};

async function buildLocal() {
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: {
      main: join(root, 'local/main.ts'),
      worker: join(root, 'local/functions/worker.ts'),
      moving: join(root, 'local/moving/main.ts'),
    },
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['libsql'],
    sourcemap: 'linked',
    write: false,
    logLevel: 'warning',
  });
  mkdirSync(out, { recursive: true });
  // Written aside and renamed: a cloud starting at this moment finds the old bundle or the new one, whole.
  for (const file of result.outputFiles) {
    const aside = join(out, `.${basename(file.path)}.${process.pid}`);
    writeFileSync(aside, file.contents);
    renameSync(aside, file.path);
  }
}

if (process.argv.includes('--if-stale') && isFresh()) process.exit(0);
const begun = performance.now();
await buildLocal();
console.log(`dist/local built in ${Math.round(performance.now() - begun)} ms`);
