// npm run bench: measures the embedded store, the wire and the real api function; prints figures beside aims.
//   npm run bench -- api submit     one bench, with its own arguments
import { buildCloud } from './setup/builds.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { requireNode } from './setup/node-version.mjs';
import { refuse } from './setup/refuse.mjs';
import { step } from './setup/run.mjs';

requireNode();
await installDependencies();
await buildCloud();

const benches = ['store', 'wire', 'api', 'ledgers'];
const [chosen, ...args] = process.argv.slice(2);
if (chosen !== undefined && !benches.includes(chosen)) refuse(`There are the benches ${benches.join(', ')}.`);

const { build } = await import('esbuild');
for (const name of chosen === undefined ? benches : [chosen]) {
  await build({
    entryPoints: [`bench/${name}.ts`],
    outfile: `dist/bench/${name}.js`,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  await step(`Measuring: ${name}`, process.execPath, [`dist/bench/${name}.js`, ...args]);
}
