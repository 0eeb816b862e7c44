/** @jest-environment node */
import { openProgramme, type Programme } from '../../cloudfunctions/programme/open-programme';

/** The browser's side of signing in, against the cloud's own HTTP interface under another address than the page's. */
let programme: Programme;
let asked: string[];
const through = globalThis.fetch;

beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

beforeEach(() => {
  jest.resetModules();
  asked = [];
  globalThis.fetch = (input, init) => {
    asked.push(String(input));
    return through(input, init);
  };
});
afterEach(() => {
  globalThis.fetch = through;
  delete (process.env as Record<string, string>).API_ADDRESS;
});

const browserAt = async (address: string) => {
  (process.env as Record<string, string>).API_ADDRESS = address;
  return import('@/services/browser-sign-in.h5');
};
interface Answered {
  readonly ok: boolean;
  readonly data?: never;
  readonly now: string;
}
const answered = async (token: string, procedure: string, input: object) => {
  const event = { procedure, input, requestId: crypto.randomUUID() };
  const sentAt = Date.now();
  const answer = (await programme.cloud.call('api', event, token)).body as Answered;
  const { learnServerTime } = await import('@/services/server-time');
  learnServerTime(answer.now, sentAt, Date.now());
  return answer;
};

test('on CloudBase a visitor asks, a phone confirms, and the session calls: by CloudBase’s own addresses alone', async () => {
  const { url } = programme.cloud;
  const browser = await browserAt(url);
  const { secret, digest } = browser.newSecret();
  const visitor = await browser.browserToken();
  expect(await browser.browserToken()).toBe(visitor);
  expect(await answered(visitor, 'me.get', {})).toMatchObject({ ok: false });

  const device = 'Chrome 浏览器 · Windows 电脑';
  const { data: code } = await answered(visitor, 'desk.ask', { secretDigest: digest, device });
  await programme.done('unit', 'desk.confirm', { code: (code as unknown as { code: string }).code });
  const { data } = await answered(visitor, 'desk.collect', { secret });
  const { ticket, expiresAt } = data as unknown as { ticket: string; expiresAt: string };
  await browser.enterWith(ticket, expiresAt);

  const session = await browser.browserToken();
  expect(session).not.toBe(visitor);
  expect(await answered(session, 'me.get', {})).toMatchObject({ ok: true, data: { name: '王样例' } });
  expect(await browser.demonstrationPeople()).toEqual([]);
  browser.forgetToken();
  expect(await answered(await browser.browserToken(), 'me.get', {})).toMatchObject({ ok: false });
  // Beside these, the calls that this test makes itself, and the phone's.
  const ofTheTest = [`${url}/v1/functions/api`, `${url}/local/tokens`];
  expect(asked.filter((address) => !ofTheTest.includes(address))).toEqual([
    `${url}/auth/v1/signin/anonymously`,
    `${url}/auth/v1/signin/custom`,
    `${url}/auth/v1/signin/anonymously`,
  ]);
});

test('a visitor who could not be let in is let in at the next try', async () => {
  const browser = await browserAt(programme.cloud.url);
  const working = globalThis.fetch;
  globalThis.fetch = () => Promise.reject(new TypeError('no network'));
  await expect(browser.browserToken()).rejects.toThrow('no network');
  globalThis.fetch = working;
  expect(await answered(await browser.browserToken(), 'round.list', {})).toBeDefined();
});
