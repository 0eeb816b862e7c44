/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { holdBrowser, startBrowser } from '../../weapp/browser';
import { cast } from '../programme';
import type { Attachment, Build, Hands } from './hands';
import { nameOf, type Screen } from './screens';
import { after, patience, touch } from './touch';

const sizes = { phone: { width: 375, height: 667 }, desk: { width: 1280, height: 800 } } as const;

/** What Chromium itself says of a network that is not there. */
const ofTheNetwork = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)/;

/** What it says of a sign-in that has run out, where the story has put the cloud's clock on. */
const ofTheSignIn = /status of 401 \(Unauthorized\)/;

/** @returns whether what Chromium says follows from what the story has done */
type IsExpected = (text: string) => boolean;

const watch = (page: Page, complaints: string[], isExpected: IsExpected): void => {
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text()))
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
};

const field = (page: Page, label: string): Locator =>
  page
    .locator('input, textarea')
    .and(page.getByLabel(label, { exact: true }))
    .filter({ visible: true })
    .last();

const named = (page: Page, role: 'radio' | 'checkbox' | 'button', name: string): Locator =>
  page.getByRole(role, { name, exact: true }).filter({ visible: true }).last();

const choose = async (page: Page, label: string, words: string): Promise<void> => {
  const option = named(page, 'radio', words);
  const ofQuestion = page
    .getByRole('radiogroup', { name: label, exact: true })
    .getByRole('radio', { name: words, exact: true })
    .filter({ visible: true })
    .last();
  const list = page
    .getByLabel(new RegExp(`^${label}：`))
    .filter({ visible: true })
    .last();
  await option.or(list).last().waitFor();
  if (await ofQuestion.isVisible()) return ofQuestion.click();
  if (!(await option.isVisible())) await list.click();
  await option.click();
};

const attach = async (page: Page, label: string, { name, content }: Attachment): Promise<void> => {
  const button = after(page, label, '拍照或相册');
  await button.waitFor();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: 'image/png', buffer: content });
  await after(page, label, '打开 ').waitFor();
};

/** Types an address, and types it again where the page's own going back, under way after a tap, cancelled it. */
const visit = async (page: Page, address: string): Promise<void> => {
  const aborted = await page.goto(address).then(
    () => false,
    (error: unknown) => {
      if (String(error).includes('ERR_ABORTED')) return true;
      throw error;
    },
  );
  if (aborted) await page.goto(address);
};

/** The reader's own font size, as set in the browser. */
const setFont = async (page: Page, { fontScale }: Screen): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const standard = Math.round(16 * fontScale);
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
};

/** The browser build in Chromium: one browser, a context of its own for every pair of hands. */
export const openBrowserBuild = async (): Promise<Build> => {
  const release = await holdBrowser();
  return {
    name: 'browser',
    close: release,
    async hands(programme, part, seat, screen) {
      const { url } = programme;
      const { context, close } = await startBrowser({
        viewport: screen?.viewport ?? sizes[seat],
        hasTouch: seat === 'phone',
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        acceptDownloads: true,
      });
      context.setDefaultTimeout(patience);
      const complaints: string[] = [];
      let cut = false;
      const begin = async () => {
        const page = await context.newPage();
        watch(
          page,
          complaints,
          (text) =>
            ((cut || programme.restarted) && ofTheNetwork.test(text)) ||
            (programme.restarted && ofTheSignIn.test(text)),
        );
        if (screen) await setFont(page, screen);
        return page;
      };
      let page = await begin();
      const prefix = `browser-${screen ? nameOf(screen) : seat}`;
      let signedIn = part === null;
      const hands: Hands = {
        get page() {
          return page;
        },
        tap: (words) => touch(page, prefix).tap(words),
        confirm: (deed, twice) => touch(page, prefix).confirm(deed, twice),
        sees: (words) => touch(page, prefix).sees(words),
        missesNow: (words) => touch(page, prefix).missesNow(words),
        photograph: (name) => touch(page, prefix).photograph(name),
        async open(path = 'pages/home', query = {}) {
          if (page.isClosed()) page = await begin();
          const address = path.startsWith('/') ? path : `/${path}/index`;
          await visit(page, `${url}${address}?${new URLSearchParams(query).toString()}`);
          if (signedIn || part === null) return;
          await hands.tap(cast[part].name);
          await page.getByText('这是演示环境').waitFor({ state: 'hidden' });
          signedIn = true;
        },
        press: (words) => named(page, 'button', words).click(),
        check: (words) => named(page, 'checkbox', words).click(),
        fill: (label, text) => field(page, label).fill(text),
        reads: (label) => field(page, label).inputValue(),
        choose: (label, words) => choose(page, label, words),
        async date(label, value) {
          const [year = '', month, day] = value.split('-');
          const list = (unit: string) =>
            page.getByLabel(`${label}：${unit}`, { exact: true }).filter({ visible: true }).last();
          await list('年').selectOption(year);
          if (month !== undefined) await list('月').selectOption(String(Number(month)));
          if (day !== undefined) await list('日').selectOption(String(Number(day)));
        },
        attach: (label, picture) => attach(page, label, picture),
        async takePhoto({ name, content }, place) {
          const button = named(page, 'button', '拍照或相册');
          const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
          await chooser.setFiles({ name, mimeType: 'image/png', buffer: content });
          await named(page, 'button', `查看照片 ${place}`).waitFor();
        },
        tab: (words) =>
          page
            .getByRole('link', { name: new RegExp(`^${words}`) })
            .filter({ visible: true })
            .last()
            .click(),
        back: () =>
          page.getByRole('button', { name: '返回', exact: true }).filter({ visible: true }).last().click(),
        async getPdf(name) {
          await hands.tap('PDF');
          await hands.sees('下载');
          const [download] = await Promise.all([page.waitForEvent('download'), hands.tap('下载')]);
          expect(download.suggestedFilename()).toBe(name);
          await hands.tap('关闭');
          return readFileSync(await download.path());
        },
        async offline(off) {
          cut = true;
          await context.setOffline(off);
        },
        // Chromium asks for its quota now and then only: the store itself says what it would say.
        fullStorage: (full) =>
          page.evaluate((isFull) => {
            const { prototype } = IDBObjectStore;
            const kept = globalThis as unknown as { put?: typeof prototype.put };
            kept.put ??= prototype.put;
            prototype.put = isFull
              ? () => {
                  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
                }
              : kept.put;
          }, full),
        kill: () => page.close(),
        sideways: () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        complaints: () => Promise.resolve(complaints),
        leave: close,
      };
      return hands;
    },
  };
};
