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
await step('Running the tests', process.execPath, [bin('jest/bin/jest.js'), '--ci', ...chosen], {
  env: { ...process.env, CHROMIUM: chromium, NODE_OPTIONS: '--max-old-space-size=4096' },
});
