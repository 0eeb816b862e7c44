import { randomBytes } from 'node:crypto';
import { browserOf, openBrowser } from '../../programme/browser';
import { openProgramme, type Programme } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const past = '2020-09-15T00:00:00.000Z';
const outdate = (secretDigest: string) =>
  programme.database.collection('signIns').doc(secretDigest).update({ askedAt: past, expiresAt: past });
const stored = async (secretDigest: string) =>
  (await programme.database.collection('signIns').doc(secretDigest).get()).data[0];

describe('a browser is let in from the mini-program', () => {
  test('it shows a code; the person sees what asks and since when, confirms, and the browser is that person', async () => {
    const browser = await openBrowser(programme);
    expect(browser.asked.code).toMatch(/^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}$/);
    expect(browser.asked.scan).toBe(`${programme.cloud.url}/confirm?code=${browser.asked.code}`);
    expect(await browser.collect()).toEqual({ state: 'waiting' });

    const seen = await programme.done('unit', 'desk.look', { code: browser.asked.code.toLowerCase() });
    expect(seen).toEqual({
      device: 'Chrome 浏览器 · Windows 电脑',
      askedAt: expect.stringMatching(/^2020-09-15T01:00:/),
      expiresAt: browser.asked.expiresAt,
      state: 'waiting',
      hours: 12,
    });
    expect(Date.parse(seen.expiresAt) - Date.parse(seen.askedAt)).toBe(120_000);

    await programme.done('unit', 'desk.confirm', { code: browser.asked.code });
    const collected = await browser.collect();
    if (collected.state !== 'confirmed') throw new Error(collected.state);
    await browser.enter(collected.ticket);
    expect(await browser.call('me.get')).toMatchObject({ id: 'unit' });
  });

  test('neither code nor secret is stored, and the log holds neither', async () => {
    const browser = await openBrowser(programme);
    await programme.done('unit', 'desk.confirm', { code: browser.asked.code });
    await browser.collect();
    const whole = JSON.stringify([await programme.everything(), await stored(browser.secretDigest)]);
    const log = JSON.stringify(programme.cloud.log());
    const plain = browser.asked.code.replaceAll('-', '');
    for (const text of [whole, log]) {
      expect(text).not.toContain(browser.asked.code);
      expect(text).not.toContain(plain);
      expect(text).not.toContain(browser.secret);
    }
  });

  test('the code works once: a second person finds nothing, and cannot take the browser over', async () => {
    const browser = await openBrowser(programme);
    const { code } = browser.asked;
    await programme.done('unit', 'desk.confirm', { code });
    // The retry of the same person, whose answer was lost, is answered.
    expect((await programme.done('unit', 'desk.confirm', { code })).state).toBe('confirmed');
    expect((await programme.refused('direct', 'desk.confirm', { code })).code).toBe('NOT_FOUND');
    expect((await programme.refused('direct', 'desk.refuse', { code })).code).toBe('NOT_FOUND');
    expect((await stored(browser.secretDigest)).personId).toBe('unit');
  });

  test('of ten people who confirm at once one wins', async () => {
    const browser = await openBrowser(programme);
    const { code } = browser.asked;
    const people = ['leader', 'colleague', 'athlete', 'unit', 'unit2', 'direct', 'industry', 'expert'];
    const answers = await Promise.all(people.map((who) => programme.call(who, 'desk.confirm', { code })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('after two minutes the code is as if it had never been, and the browser is told', async () => {
    const browser = await openBrowser(programme);
    await outdate(browser.secretDigest);
    const { code } = browser.asked;
    const expired = await programme.refused('unit', 'desk.look', { code });
    const neverWas = await programme.refused('unit', 'desk.look', { code: '222-222-222' });
    expect(expired).toEqual(neverWas);
    expect(expired.code).toBe('NOT_FOUND');
    expect((await programme.refused('unit', 'desk.confirm', { code })).code).toBe('NOT_FOUND');
    expect(await browser.collect()).toEqual({ state: 'expired' });
    // Asked anew with the same secret: a new code, the old one is dead.
    const again = await programme.done('', 'desk.ask', {
      secretDigest: browser.secretDigest,
      device: 'Chrome 浏览器 · Windows 电脑',
    });
    expect(again.code).not.toBe(code);
    expect((await programme.refused('unit', 'desk.look', { code })).code).toBe('NOT_FOUND');
    expect((await programme.done('unit', 'desk.look', { code: again.code })).state).toBe('waiting');
  });

  test('refused on the phone, the browser stays out', async () => {
    const browser = await openBrowser(programme);
    await programme.done('unit', 'desk.refuse', { code: browser.asked.code });
    expect(await browser.collect()).toEqual({ state: 'refused' });
    expect((await programme.refused('unit', 'desk.confirm', { code: browser.asked.code })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('only the browser that asked collects: the code without the secret gives nothing', async () => {
    const browser = await openBrowser(programme);
    await programme.done('unit', 'desk.confirm', { code: browser.asked.code });
    for (const secret of [randomBytes(32).toString('hex'), browser.secretDigest]) {
      expect((await programme.refused('', 'desk.collect', { secret })).code).toBe('NOT_FOUND');
    }
  });

  test('a ticket is not given long after the confirmation', async () => {
    const browser = await openBrowser(programme);
    await programme.done('unit', 'desk.confirm', { code: browser.asked.code });
    await outdate(browser.secretDigest);
    expect(await browser.collect()).toEqual({ state: 'expired' });
  });

  test('a signed-in browser cannot let another one in, nor can someone unknown', async () => {
    const first = await browserOf(programme, 'unit');
    const second = await openBrowser(programme);
    expect(await first.call('desk.look', { code: second.asked.code })).toBe('UNAUTHENTICATED');
    expect(await first.call('desk.confirm', { code: second.asked.code })).toBe('UNAUTHENTICATED');
    expect((await programme.refused('stranger', 'desk.confirm', { code: second.asked.code })).code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await second.collect()).toEqual({ state: 'waiting' });
  });

  test('whoever types one wrong code after another must wait, also for the right one', async () => {
    const browser = await openBrowser(programme);
    for (let tries = 0; tries < 10; tries += 1) {
      expect((await programme.refused('member', 'desk.look', { code: '222-222-222' })).code).toBe(
        'NOT_FOUND',
      );
    }
    const waits = await programme.refused('member', 'desk.look', { code: browser.asked.code });
    expect(waits.code).toBe('TOO_MANY');
    expect(waits.message).toContain('登录码输入过于频繁');
    // Nobody else is kept waiting.
    expect((await programme.done('unit', 'desk.look', { code: browser.asked.code })).state).toBe('waiting');
  });

  test('a name that could mislead whoever confirms is not taken', async () => {
    for (const device of ['', '<b>官方</b>', '请确认：https://', '示'.repeat(41)]) {
      const secretDigest = randomBytes(32).toString('hex');
      expect((await programme.refused('', 'desk.ask', { secretDigest, device })).code).toBe('INVALID');
    }
  });
});

describe('sessions', () => {
  test('are listed with device and time, and one ended on the phone is refused at once', async () => {
    const office = await browserOf(programme, 'direct', 'Edge 浏览器 · Windows 电脑');
    const home = await browserOf(programme, 'direct', 'Safari 浏览器 · Mac 电脑');
    const listed = await programme.done('direct', 'session.list', {});
    expect(listed.map(({ device, current }) => [device, current]).sort()).toEqual([
      ['Edge 浏览器 · Windows 电脑', false],
      ['Safari 浏览器 · Mac 电脑', false],
    ]);
    const [first] = listed;
    expect(Date.parse(first?.expiresAt ?? '') - Date.parse(first?.startedAt ?? '')).toBe(12 * 3600 * 1000);
    expect(await home.call('session.list')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ device: 'Safari 浏览器 · Mac 电脑', current: true }),
      ]),
    );

    const ofOffice = listed.find(({ device }) => device.startsWith('Edge'))?.id ?? '';
    expect(await office.call('me.get')).toMatchObject({ id: 'direct' });
    const left = await programme.done('direct', 'session.end', { id: ofOffice });
    expect(left.map(({ device }) => device)).toEqual(['Safari 浏览器 · Mac 电脑']);
    expect(await office.call('me.get')).toBe('UNAUTHENTICATED');
    expect(await home.call('me.get')).toMatchObject({ id: 'direct' });
  });

  test("nobody else sees or ends them; another's session is as if it were not there", async () => {
    const browser = await browserOf(programme, 'industry');
    const [session] = await programme.done('industry', 'session.list', {});
    const id = session?.id ?? '';
    const others = await programme.refused('unit', 'session.end', { id });
    const none = await programme.refused('unit', 'session.end', { id: 'session:none' });
    expect(others).toEqual(none);
    expect(others.code).toBe('NOT_FOUND');
    expect(await browser.call('me.get')).toMatchObject({ id: 'industry' });
    expect((await programme.done('unit2', 'session.list', {})).length).toBe(0);
  });

  test('signing out in the browser ends its session', async () => {
    const browser = await browserOf(programme, 'expert');
    expect(await browser.call('session.leave')).toEqual({ ended: true });
    expect(await browser.call('me.get')).toBe('UNAUTHENTICATED');
    expect(await programme.done('expert', 'session.list', {})).toEqual([]);
    expect(await programme.done('expert', 'session.leave', {})).toEqual({ ended: false });
  });

  test('a browser that collects twice has one session', async () => {
    const browser = await openBrowser(programme);
    await programme.done('athlete', 'desk.confirm', { code: browser.asked.code });
    await Promise.all([browser.collect(), browser.collect()]);
    await browser.collect();
    expect(await programme.done('athlete', 'session.list', {})).toHaveLength(1);
  });
});
