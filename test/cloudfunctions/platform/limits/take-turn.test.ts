import { findMany } from '../../../../cloudfunctions/platform/database/database';
import { limits } from '../../../../cloudfunctions/platform/limits/table';
import { forgiveTurns, takeTurn } from '../../../../cloudfunctions/platform/limits/take-turn';
import { openProgramme, type Programme } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const now = '2020-09-15T01:00:00.000Z';
const later = (minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const refusal = (work: Promise<void>) => work.then(() => null).catch((thrown: unknown) => thrown);

describe('turns', () => {
  test('of a person are counted once however many instances count at the same time', async () => {
    const origin = { identity: 'crowd', address: 'crowd' };
    const tries = Array.from({ length: 60 }, () => refusal(takeTurn('invitationCode', origin, now)));
    const refused = (await Promise.all(tries)).filter((thrown) => thrown !== null);
    expect(refused).toHaveLength(55);
    expect(refused[0]).toMatchObject({ code: 'TOO_MANY', retryAt: later(10) });
  });

  test('come back when the time said has come, not a moment earlier, and then the wait is longer', async () => {
    const origin = { identity: 'patient', address: '' };
    for (let turn = 0; turn < 5; turn += 1) await takeTurn('pin', origin, now);
    expect(await refusal(takeTurn('pin', origin, '2020-09-15T01:14:59.999Z'))).toMatchObject({
      code: 'TOO_MANY',
      retryAt: later(15),
      userMessage: '密码输入过于频繁，请在 09:15 之后再试。已填写的内容没有丢失。',
    });
    for (let turn = 0; turn < 5; turn += 1) await takeTurn('pin', origin, later(15));
    expect(await refusal(takeTurn('pin', origin, later(15)))).toMatchObject({ retryAt: later(45) });
  });

  test('are forgiven after a success to the person, not to the address', async () => {
    const origin = { identity: 'successful', address: 'hall' };
    for (let round = 0; round < 10; round += 1) {
      for (let turn = 0; turn < 5; turn += 1) await takeTurn('invitationCode', origin, now);
      await forgiveTurns('invitationCode', origin);
    }
    expect(await refusal(takeTurn('invitationCode', origin, now))).toMatchObject({ retryAt: later(10) });
    const elsewhere = { ...origin, address: 'street' };
    expect(await refusal(takeTurn('invitationCode', elsewhere, now))).toBeNull();
  });

  test('of callers whose address nobody tells are taken from one allowance', async () => {
    const some = (identity: string) => ({ identity, address: '' });
    for (let turn = 0; turn < 50; turn += 1) await takeTurn('invitationCode', some(`n${turn}`), now);
    expect(await refusal(takeTurn('invitationCode', some('one more'), now))).toMatchObject({
      code: 'TOO_MANY',
    });
  });
});

describe('turns counted in blocks', () => {
  const origin = { identity: 'hasty', address: '' };
  const written = async () => (await findMany('limits', { where: { _id: 'write.p.hasty' } }))[0]?.left;

  test('are written down ten at a time', async () => {
    for (let turn = 0; turn < 9; turn += 1) await takeTurn('write', origin, now);
    expect(await written()).toBeUndefined();
    await takeTurn('write', origin, now);
    expect(await written()).toBe(230);
    for (let turn = 0; turn < 10; turn += 1) await takeTurn('write', origin, now);
    expect(await written()).toBe(220);
  });

  test('end where the allowance ends, but for those of the last block, and come back after the time said', async () => {
    for (let turn = 0; turn < 220 + 9; turn += 1) await takeTurn('write', origin, now);
    expect(await written()).toBe(0);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await refusal(takeTurn('write', origin, now))).toMatchObject({ retryAt: later(1) });
    }
    for (let turn = 0; turn < 10; turn += 1) await takeTurn('write', origin, later(1));
    expect(await written()).toBe(230);
  });

  test('of a minute that is over count no more', async () => {
    const slow = { identity: 'slow', address: '' };
    for (let turn = 0; turn < 9; turn += 1) await takeTurn('write', slow, now);
    for (let turn = 0; turn < 9; turn += 1) await takeTurn('write', slow, later(1));
    expect(await findMany('limits', { where: { _id: 'write.p.slow' } })).toEqual([]);
  });
});

describe('through the door', () => {
  test('changes of one person have an end, those of others go on; reading goes on; a restart forgets nothing', async () => {
    const read = () => programme.call('colleague', 'message.read', { all: true });
    const codes: string[] = [];
    for (let turn = 0; turn < 300; turn += 1) {
      const answer = await read();
      codes.push(answer.ok ? 'done' : answer.error.code);
    }
    expect(codes.slice(0, 240)).toEqual(Array<string>(240).fill('done'));
    // What instances have counted and not written down yet, here two of them at most.
    const refused = codes.slice(240 + 2 * (limits.write.block - 1));
    expect(refused.length).toBeGreaterThan(40);
    expect(new Set(refused)).toEqual(new Set(['TOO_MANY']));
    expect(await programme.call('athlete', 'message.read', { all: true })).toMatchObject({ ok: true });
    expect(await programme.call('colleague', 'message.list', {})).toMatchObject({ ok: true });
    const phone = await programme.cloud.token({ openid: 'openid-of-colleague' });
    const event = { procedure: 'message.read', input: { all: true }, requestId: 'request-0001' };
    const answer = (await programme.cloud.call('api', event, phone)).body;
    expect(answer).toMatchObject({ ok: false, error: { code: 'TOO_MANY', retryAt: expect.any(String) } });
  });

  test('an address is limited without a sign-in; a header that names another one changes nothing', async () => {
    const event = JSON.stringify({
      procedure: 'check.form',
      input: { code: 'ABCD-EFGH-JKLM' },
      requestId: 'request-0001',
    });
    const headers = (count: number) => ({
      authorization: `Bearer ${programme.cloud.publicKey}`,
      'content-type': 'application/json',
      'x-forwarded-for': `10.0.0.${count}`,
    });
    const codes: unknown[] = [];
    for (let count = 0; count < 122; count += 1) {
      const answer = await fetch(`${programme.cloud.url}/v1/functions/api`, {
        method: 'POST',
        headers: headers(count),
        body: event,
      });
      codes.push(((await answer.json()) as { error: { code: unknown } }).error.code);
    }
    expect(codes.slice(118)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'TOO_MANY', 'TOO_MANY']);
  });

  test('neither people nor addresses stand in the store or in the log', async () => {
    const stored = JSON.stringify(await findMany('limits', { where: {}, limit: 1000 }));
    expect(stored).toMatch(/write\.p\.[\w-]{24}/);
    expect(stored).toMatch(/publicCheck\.a\.[\w-]{24}/);
    const functionLines = programme.cloud.log().filter(({ event }) => event === 'function-output');
    for (const text of [stored, JSON.stringify(functionLines)]) {
      expect(text).not.toMatch(/127\.0\.0\.1|10\.0\.0\.|openid-of|colleague/);
    }
  });
});
