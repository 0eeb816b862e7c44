// npm run screenshots: takes the handbook's pictures anew, docs/images/phone-*.png and desk-*.png, from the
// running programme on a fresh demonstration in September 2020.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tellLedgers } from './screenshots/ledgers.mjs';
import { tell } from './screenshots/story.mjs';
import { openStudio } from './screenshots/studio.mjs';
import { buildBrowser, buildCloud } from './setup/builds.mjs';
import { requireChromium } from './setup/chromium.mjs';
import { root } from './setup/freshness.mjs';
import { sdkEnvironment, startCloud } from './setup/local-cloud.mjs';
import { step } from './setup/run.mjs';

const now = '2020-09-15T09:00:00+08:00';
const round = { id: 'round-2020', year: 2020 };

await buildCloud();
await buildBrowser();
const executablePath = await requireChromium();

const data = mkdtempSync(join(tmpdir(), 'screenshots-'));
let cloud;
let studio;
try {
  await build({
    entryPoints: [join(root, 'demonstration/hospital.ts')],
    outfile: join(data, 'hospital.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  // A copy, so that a build beside this one does not take the pages away.
  const site = join(data, 'site');
  cpSync(join(root, 'dist/h5'), site, { recursive: true });
  cloud = await startCloud({ port: 0, data, now, log: join(data, 'cloud.log'), site });
  const env = sdkEnvironment(cloud.url, data);
  const load = ['dist/demonstration/load.js', new Date(now).toISOString(), '--examples'];
  await step('Loading the demonstration', process.execPath, load, { env });

  const { hospitalForm, openOffice } = createRequire(import.meta.url)(join(data, 'hospital.cjs'));
  const form = hospitalForm(openOffice(cloud.url, env.CLOUDBASE_APIKEY), round);
  const folder = join(root, 'docs/images');
  mkdirSync(folder, { recursive: true });
  studio = await openStudio({ executablePath, url: cloud.url, folder });
  await tellLedgers(studio);
  await tell(studio, form, round.id);
} finally {
  await studio?.close();
  await cloud?.stop();
  rmSync(data, { recursive: true, force: true });
}
