import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { openDarkroom } from './darkroom.mjs';

const sizes = {
  phone: { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, hasTouch: true },
  desk: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
};

/** Greatest picture, in bytes. */
const most = 120 * 1024;

/**
 * A browser that people of the demonstration look at, and a camera before it.
 * @param {{ executablePath: string, url: string, folder: string }} place browser, programme, where pictures go
 */
export const openStudio = async ({ executablePath, url, folder }) => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const develop = openDarkroom(await browser.newPage());

  /** Someone at a device of one size, signed in; `null` is anyone. */
  const seat = async (name, size) => {
    const context = await browser.newContext({
      ...sizes[size],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const visible = (locator) => locator.filter({ visible: true }).last();
    const bearing = (words) =>
      visible(page.getByText(words, { exact: true }).or(page.getByLabel(words, { exact: true })));
    const settled = async () => {
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => globalThis.document.fonts.ready);
      await page.waitForTimeout(400);
    };
    const open = async (path = 'pages/home/index', query = {}) => {
      await page.goto(`${url}/${path}?${new URLSearchParams(query)}`);
      await page
        .getByText(/\p{Script=Han}/u)
        .filter({ visible: true })
        .first()
        .waitFor();
      await settled();
    };
    const tap = async (words) => {
      await bearing(words).click();
      await settled();
    };
    const person = {
      open,
      tap,
      to: async (words) => {
        await bearing(words).evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await settled();
      },
      fill: async (label, text) => {
        await visible(page.getByLabel(label, { exact: true })).fill(text);
      },
      tab: async (words) => {
        await visible(page.getByRole('link', { name: new RegExp(`^${words}`) })).click();
        await settled();
      },
      photograph: async (title) => {
        const file = join(folder, `${size}-${title}.webp`);
        const picture = await develop(await page.screenshot(), { width: 1280, quality: 0.75 });
        writeFileSync(file, picture);
        console.log(`  ${size}-${title}.webp  ${Math.round(picture.length / 1024)} KB`);
        if (picture.length > most) throw new Error(`${file} is greater than ${most / 1024} KB`);
      },
      leave: () => context.close(),
    };
    await open();
    if (name !== null) {
      await tap(name);
      await page.getByText('这是演示环境').waitFor({ state: 'hidden' });
      await settled();
    }
    return person;
  };

  return {
    /** Lets someone do something at a device of one size, and leaves. */
    async at(name, size, deeds) {
      const person = await seat(name, size);
      await deeds(person);
      await person.leave();
    },
    close: () => browser.close(),
  };
};
