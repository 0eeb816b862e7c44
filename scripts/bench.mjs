// npm run bench: measures the embedded store, the wire, the real api function and the built mini-program on a slowed
// phone; prints figures beside aims.
//   npm run bench -- api submit     one bench, with its own arguments
//   npm run bench -- ledger-pages   in the package: opening the log page, scrolling a ledger
//   npm run bench -- season         a season of 2,000 studios; reminders: 100,000 recipients in one slot
//   npm run bench -- years          2020 to 2032 of 300 studios, with late filers, removals, appeals and outages
//   npm run bench -- review         a review of 2,000 applications by 60 experts
//   npm run bench -- dossier        the dossier of 200 applications with 2 GB of materials
import { buildCloud, buildMiniProgram } from './setup/builds.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { requireNode } from './setup/node-version.mjs';
import { refuse } from './setup/refuse.mjs';
import { step } from './setup/run.mjs';

requireNode();
await installDependencies();
await buildCloud();

const usual = ['store', 'wire', 'api', 'ledgers', 'phone'];
/** Those that take long run when they are named. */
const benches = [...usual, 'reminders', 'season', 'years', 'review', 'dossier', 'ledger-pages'];
const onPhone = ['phone', 'ledger-pages'];
const [chosen, ...args] = process.argv.slice(2);
if (chosen !== undefined && !benches.includes(chosen)) refuse(`There are the benches ${benches.join(', ')}.`);

if (chosen === undefined || onPhone.includes(chosen)) await buildMiniProgram();

const { build } = await import('esbuild');
for (const name of chosen === undefined ? usual : [chosen]) {
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
