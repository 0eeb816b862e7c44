import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Both jest and the bench run from the root of the repository. */
const ROOT = process.cwd();

/** The environment in which a bundled program finds the native library. */
export const programEnvironment = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') };

/** Bundles a program of this folder into a file of its own, so that a plain Node can run it. */
export function bundleProgram(name: string): string {
  const outfile = join(mkdtempSync(join(tmpdir(), 'program-')), `${name}.cjs`);
  const entryPoints = [join(ROOT, `test/local/store/crash/${name}.ts`)];
  buildSync({
    entryPoints,
    outfile,
    bundle: true,
    platform: 'node',
    external: ['libsql'],
    logLevel: 'error',
  });
  return outfile;
}
