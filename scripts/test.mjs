// npm test: sets everything up and runs every check. With arguments it hands them to jest alone:
//   npm test -- test/domain            one folder
//   npm test -- --selectProjects local one room
import { buildBrowser, buildCloud, buildMiniProgram } from './setup/builds.mjs';
import { requireChromium } from './setup/chromium.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { requireNode } from './setup/node-version.mjs';
import { step } from './setup/run.mjs';

requireNode();
await installDependencies();
const chromium = await requireChromium();
const chosen = process.argv.slice(2);
const bin = (name) => `node_modules/${name}`;

if (chosen.length === 0) {
  await step('Checking the format', bin('@biomejs/biome/bin/biome'), ['check', '.']);
  await step('Checking types', process.execPath, [bin('typescript/bin/tsc'), '--noEmit']);
  await step('Checking the code', process.execPath, [
    bin('eslint/bin/eslint.js'),
    '.',
    '--max-warnings',
    '0',
  ]);
}
await buildCloud();
await buildBrowser();
await buildMiniProgram();
// Every file of tests has a cloud, a data folder and ports of its own: two at a time, whatever the machine has.
const jest = [bin('jest/bin/jest.js'), '--ci', '--maxWorkers=2', ...chosen];
await step('Running the tests', process.execPath, jest, {
  env: { ...process.env, CHROMIUM: chromium, JUST_BUILT: '1', NODE_OPTIONS: '--max-old-space-size=4096' },
});
