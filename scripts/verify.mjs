// npm run verify -- PLACE [--head SEQ:DIGEST …]: checks all chains of a store offline and names the first broken link. PLACE is a
// data folder (of a running cloud or not), a file that `npm run backup` wrote, or a folder that `npm run export` wrote. Nothing in
// it is changed: a data folder and a backup are exported aside first, through the local store's own reader.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [given, ...options] = process.argv.slice(2);
const place = given === undefined ? undefined : resolve(given);
if (place === undefined || !existsSync(place)) {
  process.stderr.write('Use: npm run verify -- PLACE   (a data folder, a backup or an export)\n');
  process.exit(2);
}

const moving = (...args) =>
  execFileSync(process.execPath, [join(root, 'dist/local/moving.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const aside = mkdtempSync(join(tmpdir(), 'verify-'));
/** The key of a data folder opens what was closed away in it when somebody left; for anything else the environment says. */
const keyOf = (folder) => {
  const file = join(folder, 'keys.json');
  if (process.env.MASTER_KEY || !existsSync(file)) return {};
  const { masterKey, masterKeysBefore = [] } = JSON.parse(readFileSync(file, 'utf8'));
  return { MASTER_KEY: masterKey, MASTER_KEY_BEFORE: masterKeysBefore.join(',') };
};

const exported = () => {
  if (existsSync(join(place, 'collections'))) return place;
  execFileSync(process.execPath, [join(root, 'scripts/build-local.mjs'), '--if-stale'], { stdio: 'ignore' });
  const folder = join(aside, 'data');
  const out = join(aside, 'export');
  if (statSync(place).isFile()) {
    moving('restore', '--file', place, '--data', folder);
    moving('export', '--data', folder, '--out', out);
  } else moving('export', '--data', place, '--out', out);
  return out;
};

try {
  const program = join(aside, 'verify.cjs');
  await build({
    entryPoints: [join(root, 'verify/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  const folder = exported();
  const env = { ...process.env, ...keyOf(place), ...keyOf(join(aside, 'data')) };
  const { status } = spawnSync(process.execPath, [program, folder, ...options], { stdio: 'inherit', env });
  process.exitCode = status ?? 2;
} catch {
  process.stderr.write(`${place} cannot be read as a data folder, a backup or an export.\n`);
  process.exitCode = 2;
} finally {
  rmSync(aside, { recursive: true, force: true });
}
