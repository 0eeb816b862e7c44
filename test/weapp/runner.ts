import type { Page } from 'playwright-core';
import { startBrowser } from './browser';
import type { PhoneControl, Traces } from './phone/control';
import type { ChosenFile, ChosenPlace, DeviceSettings, SavedState } from './phone/settings';
import { servePhone } from './server';

export type { Traces } from './phone/control';
export type { ChosenFile, SavedState } from './phone/settings';

/** Which phone to start, and with what. */
export interface PhoneOptions {
  /** the built package: the folder that holds app.json */
  dist: string;
  /** where the local cloud answers `POST /v1/functions/NAME` */
  cloudUrl?: string;
  /** who uses the phone: bearer token of every function call */
  token?: string;
  viewport?: { width: number; height: number };
  /** the font size the user chose, over the normal one (17 on iOS, 16 on Android); WeChat's largest is about 1.4 */
  fontScale?: number;
  theme?: 'light' | 'dark';
  platform?: 'ios' | 'android';
  /** a phone without a home button has a strip of 34 at the bottom */
  safeBottom?: number;
  /** false: the user has not been asked yet to agree to the privacy guide; agreed on an earlier day by default */
  agreed?: boolean;
  /** what an earlier phone has kept */
  saved?: SavedState;
}

/** Where a launch goes: `path?query`, further query values, and the scene it comes from (1001: the list of apps). */
export interface Launch {
  path?: string;
  query?: Record<string, string>;
  scene?: number;
}

type Answers = Parameters<PhoneControl['answerSubscriptions']>[0];

/** A phone that runs one mini-program. Elements are found through `page` as in any browser. */
export interface Phone {
  page: Page;
  /** Starts the app on a page (the first one of app.json by default); an app that runs is killed first. */
  launch(path?: string, query?: Record<string, string>, scene?: number): Promise<void>;
  /** The user leaves for the chat list. */
  hide(): Promise<void>;
  /** The user comes back, perhaps over a card or a message that opens another page. */
  show(launch?: Launch): Promise<void>;
  /** The phone ends the app; storage and saved files stay, for the next launch. */
  kill(): Promise<void>;
  offline(off: boolean): Promise<void>;
  /** Something else has taken all storage of the running app, or gives it back. */
  fullStorage(full: boolean): Promise<void>;
  /** Slows the processor so many times, from now on and over launches; 1 is its own speed. */
  slow(times: number): Promise<void>;
  /** Someone else takes the phone: later function calls carry another token. */
  user(token: string | undefined): void;
  theme(theme: 'light' | 'dark'): Promise<void>;
  /** What the user will choose in the next chooseMedia, chooseImage or chooseMessageFile; nothing: gives up. */
  chooseMedia(...files: ChosenFile[]): Promise<void>;
  /** What the next scanCode will see; nothing: the user gives up. */
  scan(result: string): Promise<void>;
  /** Where the user will point on the map next; nothing: gives up. */
  choosePlace(place: ChosenPlace): Promise<void>;
  /** Names of the members of wx that this phone has. */
  interfaces(): Promise<readonly string[]>;
  /** How the user answers subscription prompts, by template; not named: accept. */
  answerSubscriptions(answers: Answers, mainSwitch?: boolean): Promise<void>;
  /** Whether the user lets the mini-program write into the phone's calendar. */
  allowCalendar(yes: boolean): Promise<void>;
  /** Picks words in a picker's open sheet, a column each, and confirms. */
  pick(...words: string[]): Promise<void>;
  /** Answers a dialog or an action sheet by the words on its button. */
  answer(words: string): Promise<void>;
  /** Taps the back arrow of the navigation bar. */
  back(): Promise<void>;
  pullDown(): Promise<void>;
  shareFromMenu(): Promise<{ title: string; path: string; imageUrl: string }>;
  offerUpdate(): Promise<void>;
  route(): Promise<{ route: string; query: Record<string, string>; depth: number }>;
  /** All that would not work on a phone, since the phone was started. */
  failures(): Promise<string[]>;
  /** setData sizes, requests, size of the page's tree, prompts, cards … since the last launch. */
  stats(): Promise<Traces>;
  stop(): Promise<void>;
}

const normalFont = { ios: 17, android: 16 };

function deviceOf(options: PhoneOptions): DeviceSettings {
  const { width, height } = options.viewport ?? { width: 375, height: 667 };
  const platform = options.platform ?? 'ios';
  return {
    width,
    height,
    pixelRatio: 2,
    statusBarHeight: 20,
    safeBottom: options.safeBottom ?? (height >= 812 ? 34 : 0),
    normalFont: normalFont[platform],
    fontSize: Math.round(normalFont[platform] * (options.fontScale ?? 1)),
    theme: options.theme ?? 'light',
    platform,
    version: '8.0.50',
    SDKVersion: '3.7.0',
  };
}

/**
 * Starts a phone with a built package on it; `launch` opens the app.
 * @throws when there is no package in `dist` or no Chromium
 */
export async function startPhone(options: PhoneOptions): Promise<Phone> {
  const device = deviceOf(options);
  let token = options.token;
  let theme = device.theme;
  let saved: SavedState = options.saved ?? {
    storage: {},
    files: {},
    agreed: options.agreed ?? true,
  };
  let running = false;
  let online = true;
  const earlier: string[] = [];
  const server = await servePhone(
    options.dist,
    () => options.cloudUrl,
    () => token,
  );
  const browser = await startBrowser({
    viewport: { width: device.width, height: device.height },
    deviceScaleFactor: device.pixelRatio,
    hasTouch: true,
    colorScheme: theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await browser.context.newPage();

  page.setDefaultTimeout(10_000);

  const kill = async (): Promise<void> => {
    if (!running) return;
    running = false;
    const left = await page.evaluate(() => ({
      saved: window.phone.saved(),
      failures: window.phone.failures(),
    }));
    saved = left.saved;
    earlier.push(...left.failures);
    await page.goto('about:blank');
  };

  return {
    page,
    kill,
    async launch(path = '', query = {}, scene = 1001) {
      await kill();
      await page.goto(server.url);
      await page.evaluate(([given, kept]) => window.startPhone(given, kept), [
        { ...device, theme },
        saved,
      ] as const);
      running = true;
      await page.evaluate(
        ([to, values, from, connected]) => {
          window.phone.online(connected);
          return window.phone.launch(to, values, from);
        },
        [path, query, scene, online] as const,
      );
    },
    hide: () => page.evaluate(() => window.phone.hide()),
    show: (launch = {}) =>
      page.evaluate(({ path, query, scene }) => window.phone.show(path, query, scene), launch),
    async offline(off) {
      online = !off;
      if (running) await page.evaluate((connected) => window.phone.online(connected), online);
    },
    fullStorage: (full) => page.evaluate((value) => window.phone.fullStorage(value), full),
    async slow(times) {
      const session = await browser.context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: times });
    },
    user: (next) => void (token = next),
    async theme(next) {
      theme = next;
      await page.emulateMedia({ colorScheme: next });
      if (running) await page.evaluate((to) => window.phone.theme(to), next);
    },
    chooseMedia: (...files) => page.evaluate((given) => window.phone.choose(given), files),
    choosePlace: (place) => page.evaluate((given) => window.phone.place(given), place),
    interfaces: () => page.evaluate(() => window.phone.interfaces()),
    scan: (result) => page.evaluate((given) => window.phone.scan(given), result),
    allowCalendar: (yes) => page.evaluate((given) => window.phone.allowCalendar(given), yes),
    answerSubscriptions: (answers, mainSwitch = true) =>
      page.evaluate(([given, main]) => window.phone.answerSubscriptions(given, main), [
        answers,
        mainSwitch,
      ] as const),
    async pick(...words) {
      const sheet = page.locator('.picker-sheet');
      for (const [column, word] of words.entries()) {
        await sheet.getByRole('listbox').nth(column).getByRole('option', { name: word, exact: true }).click();
      }
      await sheet.getByRole('button', { name: '确定' }).click();
    },
    answer: (words) => page.locator('#overlay').getByRole('button', { name: words, exact: true }).click(),
    back: () => page.getByRole('button', { name: '返回', exact: true }).first().click(),
    pullDown: () => page.evaluate(() => window.phone.pullDown()),
    shareFromMenu: () => page.evaluate(() => window.phone.shareFromMenu()),
    offerUpdate: () => page.evaluate(() => window.phone.offerUpdate()),
    route: () => page.evaluate(() => window.phone.route()),
    failures: async () => [
      ...earlier,
      ...(running ? await page.evaluate(() => window.phone.failures()) : []),
    ],
    stats: () => page.evaluate(() => window.phone.traces()),
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}
