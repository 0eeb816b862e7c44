// npm run screenshots: takes the handbook's pictures anew from the running programme on a fresh demonstration in
// September 2020: the story (docs/images/phone-*.webp, desk-*.webp), and every page in both builds on a phone and at the
// desk (docs/images/pages and docs/页面一览.md), with a report of what differs between the builds
// (dist/screenshots/differences.md). Fails where they differ, or where a page could not be photographed.
//   npm run screenshots -- story         only the story
//   npm run screenshots -- pages         only the pages
//   npm run screenshots -- pages years   compares pages with `years` in their names, and keeps no pictures
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tellLedgers } from './screenshots/ledgers.mjs';
import { tell } from './screenshots/story.mjs';
import { openStudio } from './screenshots/studio.mjs';
import { buildBrowser, buildCloud, buildMiniProgram } from './setup/builds.mjs';
import { requireChromium } from './setup/chromium.mjs';
import { root } from './setup/freshness.mjs';
import { sdkEnvironment, startCloud } from './setup/local-cloud.mjs';
import { refuse } from './setup/refuse.mjs';
import { step } from './setup/run.mjs';

const [chosen, only = ''] = process.argv.slice(2);
if (![undefined, 'story', 'pages'].includes(chosen)) refuse('There are the pictures story and pages.');
const now = '2020-09-15T09:00:00+08:00';
const round = { id: 'round-2020', year: 2020 };

await buildCloud();
await buildBrowser();
const executablePath = await requireChromium();

/** The story from the open round to the industry union's desk. */
const tellStory = async () => {
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
};

/** Every page in both builds. */
const showPages = async () => {
  await buildMiniProgram();
  const outfile = join(root, 'dist/scripts/pages.cjs');
  await build({
    entryPoints: [join(root, 'scripts/screenshots/pages.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  await step('Showing every page', process.execPath, [outfile, only], {
    env: { ...process.env, CHROMIUM: executablePath },
  });
};

if (chosen !== 'pages') await tellStory();
if (chosen !== 'story') await showPages();
