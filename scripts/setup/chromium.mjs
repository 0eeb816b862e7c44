import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { refuse } from './refuse.mjs';
import { step } from './run.mjs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const found = () => places.find((path) => path !== undefined && existsSync(path));

const mayInstall = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

const hasChineseFont = () => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
};

/**
 * Makes sure that there is a browser, Chinese letters to show in it, and poppler to read PDF with.
 * On Debian as root they are installed; elsewhere one line says what to install.
 * @returns {Promise<string>} path of the browser
 */
export const requireChromium = async () => {
  const missing = [
    found() === undefined && 'chromium',
    process.platform === 'linux' && !hasChineseFont() && 'fonts-noto-cjk',
    !existsSync('/usr/bin/pdftoppm') && process.platform === 'linux' && 'poppler-utils',
  ].filter(Boolean);
  if (missing.length > 0) {
    if (!mayInstall()) {
      refuse(
        `The tests need ${missing.join(', ')}: install with "sudo apt-get install ${missing.join(' ')}", or name a Chromium in CHROMIUM=…`,
      );
    }
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await step('Reading the list of Debian packages', 'apt-get', ['update', '-qq'], { env });
    await step(
      `Installing ${missing.join(', ')}`,
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'fontconfig', ...missing],
      { env },
    );
  }
  return found() ?? refuse('Chromium was not found after it had been installed.');
};
