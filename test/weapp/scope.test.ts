import { startFixture, tapped } from './fixturePhone';
import type { Phone } from './runner';

describe('what a script of a mini-program can see', () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startFixture();
  });
  afterAll(() => phone.stop());

  it('has nothing that only a browser has', async () => {
    const { value } = await tapped(phone, 'globals');
    const { Promise: promise, setTimeout: timeout, wx, getApp, ...hidden } = value as Record<string, string>;
    expect({ promise, timeout, wx, getApp }).toEqual({
      promise: 'function',
      timeout: 'function',
      wx: 'object',
      getApp: 'function',
    });
    expect(new Set(Object.values(hidden))).toEqual(new Set(['undefined']));
    expect(Object.keys(hidden)).toHaveLength(18);
  });

  it('has no this outside methods and no way to the window', async () => {
    expect((await tapped(phone, 'bareThis')).value).toBe('undefined');
    expect((await tapped(phone, 'globalObject')).value).toBe(false);
  });

  it.each(['runEval', 'newFunction', 'constructorTrick'])('refuses code from strings: %s', async (name) => {
    expect(await tapped(phone, name)).toMatchObject({ kind: 'error', value: { name: 'EvalError' } });
    expect((await phone.failures()).at(-1)).toMatch(/a phone does not run code from strings/);
  });
});

describe('what the runner reports as a failure', () => {
  let phone: Phone;
  beforeEach(async () => {
    phone = await startFixture();
  });
  afterEach(() => phone.stop());

  it('reports nothing for a page that is well', async () => {
    await phone.page.getByText('计数 0').waitFor();
    expect(await phone.failures()).toEqual([]);
  });

  it('reports an interface of wx that it does not know', async () => {
    await tapped(phone, 'startBeaconDiscovery');
    expect(await phone.failures()).toEqual(['wx.startBeaconDiscovery: the runner does not know it']);
  });

  it('reports console.error, into which Taro swallows errors of rendering', async () => {
    await tapped(phone, 'renderError');
    expect(await phone.failures()).toEqual(['console.error: the page could not be drawn']);
  });

  it('keeps failures over a kill', async () => {
    await tapped(phone, 'renderError');
    await phone.kill();
    expect(await phone.failures()).toHaveLength(1);
  });
});
