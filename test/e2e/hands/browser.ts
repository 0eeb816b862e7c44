/// <reference lib="dom" />
import { chromium, type Page } from 'playwright-core';
import { cast } from '../programme';
import type { Attachment, Build, Hands } from './hands';
import { after, touch } from './touch';

const sizes = { phone: { width: 375, height: 667 }, desk: { width: 1280, height: 800 } } as const;

/** What Chromium itself says of a network that the test has cut. */
const ofTheNetwork = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|ABORTED)/;

const watch = (page: Page, complaints: string[]): void => {
  page.on('console', (message) => {
    if (message.type() === 'error' && !ofTheNetwork.test(message.text()))
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack ?? error)));
};

const attach = async (page: Page, label: string, { name, content }: Attachment): Promise<void> => {
  const button = after(page, label, '拍照或相册');
  await button.waitFor();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: 'image/png', buffer: content });
  await after(page, label, '打开 ').waitFor();
};

/** The browser build in Chromium: one browser, a context of its own for every pair of hands. */
export const openBrowserBuild = async (): Promise<Build> => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  return {
    name: 'browser',
    close: () => browser.close(),
    async hands({ url }, part, seat) {
      const context = await browser.newContext({
        viewport: sizes[seat],
        hasTouch: seat === 'phone',
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        acceptDownloads: true,
      });
      context.setDefaultTimeout(10_000);
      const complaints: string[] = [];
      const begin = async () => {
        const page = await context.newPage();
        watch(page, complaints);
        return page;
      };
      let page = await begin();
      let signedIn = part === null;
      let deeds = touch(page, `browser-${seat}`);
      const hands: Hands = {
        ...deeds,
        get page() {
          return page;
        },
        async open(path = 'pages/home', query = {}) {
          if (page.isClosed()) {
            page = await begin();
            deeds = touch(page, `browser-${seat}`);
            Object.assign(hands, { ...deeds, page: undefined });
          }
          const address = path.startsWith('/') ? path : `/${path}/index`;
          await page.goto(`${url}${address}?${new URLSearchParams(query).toString()}`);
          if (signedIn || part === null) return;
          await hands.tap(cast[part].name);
          await page.getByText('这是演示环境').waitFor({ state: 'hidden' });
          signedIn = true;
        },
        async date(label, value) {
          const [year = '', month] = value.split('-');
          const list = (unit: string) =>
            page.getByLabel(`${label}：${unit}`, { exact: true }).filter({ visible: true }).last();
          await list('年').selectOption(year);
          if (month !== undefined) await list('月').selectOption(String(Number(month)));
        },
        attach: (label, picture) => attach(page, label, picture),
        tab: (words) =>
          page
            .getByRole('link', { name: new RegExp(`^${words}`) })
            .filter({ visible: true })
            .last()
            .click(),
        back: () =>
          page.getByRole('button', { name: '返回', exact: true }).filter({ visible: true }).last().click(),
        offline: (off) => context.setOffline(off),
        kill: () => page.close(),
        sideways: () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        complaints: () => Promise.resolve(complaints),
        leave: () => context.close(),
      };
      return hands;
    },
  };
};
