import { openProgramme, type Programme, roundId } from '../../programme/open-programme';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const requestId = 'request-0001';
const codeOf = async (who: string, event: object): Promise<unknown> => {
  const { status, body } = await programme.send(who, event);
  expect(status).toBe(200);
  return (body as { error?: { code?: unknown } }).error?.code ?? 'done';
};

describe('who calls', () => {
  test('is told by the platform alone: a forged userInfo or openid in the event changes nothing', async () => {
    const forged = {
      procedure: 'me.get',
      input: {},
      requestId,
      userInfo: { openId: 'openid-of-industry', appId: 'x' },
      openid: 'openid-of-industry',
      TCB_CUSTOM_USER_ID: 'industry',
    };
    const { body } = await programme.send('leader', forged);
    expect((body as { data: { id: string } }).data.id).toBe('leader');
    expect(await codeOf('', forged)).toBe('UNAUTHENTICATED');
  });

  test('a browser session leads to the person who let it in, until it ends', async () => {
    const running = {
      personId: 'leader',
      device: '示例浏览器',
      startedAt: '2020-09-15T00:00:00.000Z',
      lastSeenAt: '2020-09-15T00:00:00.000Z',
      expiresAt: '2020-09-15T12:00:00.000Z',
      endedAt: null,
    };
    const sessions = {
      'session:running': running,
      'session:ended': { ...running, endedAt: '2020-09-15T00:30:00.000Z' },
      'session:expired': { ...running, expiresAt: '2020-09-15T00:59:59.999Z' },
    };
    for (const [_id, session] of Object.entries(sessions)) {
      await programme.database.collection('sessions').add({ _id, ...session });
    }
    const whoIs = async (customUserId: string) => {
      const token = await programme.cloud.token({ customUserId });
      const { body } = await programme.cloud.call(
        'api',
        { procedure: 'me.get', input: {}, requestId },
        token,
      );
      const { data, error } = body as { data?: { id: string }; error?: { code: string } };
      return data?.id ?? error?.code;
    };
    expect(await whoIs('session:running')).toBe('leader');
    expect(await whoIs('session:ended')).toBe('UNAUTHENTICATED');
    expect(await whoIs('session:expired')).toBe('UNAUTHENTICATED');
    // The id of a person is no session: it lets nobody in.
    expect(await whoIs('leader')).toBe('UNAUTHENTICATED');
    const { data } = await programme.database.collection('sessions').doc('session:running').get();
    expect(data[0].lastSeenAt > running.lastSeenAt).toBe(true);
  });

  test('an identity that is bound to nobody is told so', async () => {
    expect(await codeOf('nobody', { procedure: 'me.get', input: {}, requestId })).toBe('UNAUTHENTICATED');
  });

  test('a telephone number is masked', async () => {
    expect((await programme.done('leader', 'me.get', {})).phone).toBe('138****0001');
  });
});

describe('in which role', () => {
  test('the first role in force is taken where none is named', async () => {
    expect((await programme.refused('both', 'round.copy', { fromId: roundId, year: 2021 })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('a role is chosen by its id', async () => {
    const role = 'both-industryUnion-industry';
    expect((await programme.done('both', 'round.copy', { fromId: roundId, year: 2021 }, { role })).year).toBe(
      2021,
    );
  });

  test("another person's role and a role that has ended are not in force", async () => {
    const role = 'industry-industryUnion-industry';
    expect((await programme.refused('leader', 'round.list', {}, { role })).code).toBe('UNAUTHENTICATED');
    expect((await programme.refused('former', 'round.list', {}, { role: 'former-role' })).code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await programme.done('former', 'me.get', {})).roles).toEqual([]);
    expect((await programme.refused('former', 'round.list', {})).code).toBe('NOT_FOUND');
  });
});

describe('the envelope', () => {
  test.each([
    ['nothing', {}],
    ['no request id', { procedure: 'me.get', input: {} }],
    ['a request id that is too short', { procedure: 'me.get', input: {}, requestId: 'short' }],
    ['a procedure that is an operator', { procedure: { $gt: '' }, input: {}, requestId }],
    ['an extra field in the input', { procedure: 'me.get', input: { extra: 1 }, requestId }],
    ['a list as the input', { procedure: 'me.get', input: [], requestId }],
    ['a role that is an object', { procedure: 'me.get', input: {}, requestId, role: { a: 1 } }],
  ])('with %s is INVALID', async (_, event) => {
    expect(await codeOf('leader', event)).toBe('INVALID');
  });

  test.each(['no.such', 'me.constructor', 'me.toString'])(
    'the procedure %s is not found',
    async (procedure) => {
      expect(await codeOf('leader', { procedure, input: {}, requestId })).toBe('NOT_FOUND');
    },
  );

  test('an oversized and a deeply nested input are TOO_LARGE', async () => {
    const input = { ids: ['a'.repeat(500_000)] };
    expect(await codeOf('leader', { procedure: 'message.read', input, requestId })).toBe('TOO_LARGE');
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`);
    expect(await codeOf('leader', { procedure: 'message.read', input: deep, requestId })).toBe('TOO_LARGE');
  });

  test('input is looked at before the caller is', async () => {
    expect(await codeOf('', { procedure: 'application.get', input: { id: 5 }, requestId })).toBe('INVALID');
  });

  test("carries the server's instant and, on failure, the request's id", async () => {
    const { body } = await programme.send('leader', {
      procedure: 'round.get',
      input: { id: 'x' },
      requestId,
    });
    expect(body).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', message: '没有找到：可能已被删除，或您以当前身份无权查看。' },
      requestId,
      now: expect.stringMatching(/^2020-09-15T01:\d\d:\d\d\.\d{3}Z$/),
    });
  });
});

test('the log of all this holds no name, no telephone number and no openid', () => {
  const log = JSON.stringify(programme.cloud.log().filter(({ event }) => event === 'function-output'));
  expect(log).toContain('procedure-refused');
  expect(log).not.toMatch(/示例|样例|13800000001|openid-of/);
});
