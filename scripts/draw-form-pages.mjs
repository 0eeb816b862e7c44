// Draws the printed form for the handbook: docs/images/form-pdf-page1.webp … from the made-up application of the
// tests, a draft's first page and a continuation page. Where LibreOffice is installed, the Word document too.
//   node scripts/draw-form-pages.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { esbuild } from '../cloudfunctions/documents/build.mjs';
import { openDarkroom } from './screenshots/darkroom.mjs';
import { requireChromium } from './setup/chromium.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const images = join(root, 'docs/images');
const samples = join(root, 'test/cloudfunctions/documents');
const dotsPerInch = 110;

/** @returns the pages of a PDF as PNGs */
const picturesOf = (file) => {
  const answer = execFileSync(process.execPath, [join(samples, 'pdf-reader.mjs'), String(dotsPerInch / 72)], {
    input: readFileSync(file),
    maxBuffer: 1 << 28,
  });
  return JSON.parse(answer.toString('utf8')).pages.map(({ picture }) => Buffer.from(picture, 'base64'));
};

const browser = await chromium.launch({
  executablePath: await requireChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const develop = openDarkroom(await browser.newPage());
const keep = async (name, png) => {
  const picture = await develop(png, { width: 1000, quality: 0.75 });
  writeFileSync(join(images, name), picture);
  console.log(`docs/images/${name}  ${Math.round(picture.length / 1024)} KB`);
};

/** Turns a Word document into a PDF beside it. @returns false where LibreOffice is not installed */
const asWordProcessorsShow = (file, into) => {
  try {
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', into, file], { stdio: 'pipe' });
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
};

const folder = mkdtempSync(join(tmpdir(), 'form-pages-'));
try {
  mkdirSync(images, { recursive: true });
  await build({
    entryPoints: [join(samples, 'sample-files.ts')],
    outfile: join(folder, 'sample-files.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
    ...esbuild,
    define: { ...esbuild.define, __dirname: JSON.stringify(join(root, 'cloudfunctions/documents/fonts')) },
  });
  execFileSync(process.execPath, [join(folder, 'sample-files.cjs'), folder], { stdio: 'inherit' });
  for (const [at, png] of picturesOf(join(folder, 'form.pdf')).entries()) {
    await keep(`form-pdf-page${at + 1}.webp`, png);
  }
  await keep('form-pdf-draft.webp', picturesOf(join(folder, 'draft.pdf'))[0]);
  await keep('form-pdf-continued.webp', picturesOf(join(folder, 'long.pdf'))[2]);
  if (asWordProcessorsShow(join(folder, 'form.docx'), folder)) {
    const [first, second] = picturesOf(join(folder, 'form.pdf'));
    await keep('form-word-page1.webp', first);
    await keep('form-word-page2.webp', second);
  } else console.log('LibreOffice is not installed: the pictures of the Word document stay as they are');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
