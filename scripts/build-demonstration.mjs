// Bundles the loader of the demonstration, and writes whom one can sign in as: dist/demonstration/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { isFresh, root } from './setup/freshness.mjs';

const out = join(root, 'dist/demonstration');
const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' };

if (
  process.argv.includes('--if-stale') &&
  isFresh([join(out, 'load.js'), join(out, 'door.json')], ['demonstration', 'domain'])
) {
  process.exit(0);
}
mkdirSync(out, { recursive: true });
await build({
  ...common,
  entryPoints: { load: join(root, 'demonstration/load.ts'), people: join(root, 'demonstration/people.ts') },
  outdir: out,
});
const { door } = createRequire(import.meta.url)(join(out, 'people.js'));
writeFileSync(join(out, 'door.json'), `${JSON.stringify(door, null, 2)}\n`);
