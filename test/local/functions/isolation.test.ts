import { startLocalCloud, type TestCloud } from '../cloud';

const WHO = `
const tcb = require('@cloudbase/node-sdk');
exports.main = async (event, context) => {
  const own = tcb.getCloudbaseContext(context);
  const before = process.env.WX_OPENID;
  await new Promise((resolve) => setTimeout(resolve, event.wait));
  const again = tcb.getCloudbaseContext(context);
  return {
    expected: event.expected,
    openid: own.WX_OPENID, custom: own.TCB_CUSTOM_USER_ID, again: again.WX_OPENID ?? again.TCB_CUSTOM_USER_ID,
    environment: [before, process.env.WX_OPENID],
  };
};`;

const LEFT = `
exports.main = async () => Object.keys(process.env).filter((name) => /^(WX_|TCB_UUID|TCB_CUSTOM|LOGINTYPE)/.test(name));
`;

describe('every invocation has its own identity', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: { who: WHO, left: LEFT },
      declarations: { who: { timeout: 20 } },
    });
  });
  afterAll(() => cloud.stop());

  test('1,000 different callers at once: no mix-up', async () => {
    const people = Array.from({ length: 1000 }, (_, at) =>
      at % 2 === 0 ? { openid: `openid-${at}` } : { customUserId: `user-${at}` },
    );
    const tokens = await Promise.all(people.map((person) => cloud.token(person)));
    const answers = await Promise.all(
      tokens.map((token, at) => cloud.call('who', { expected: at, wait: at % 3 }, token)),
    );
    for (const [at, { status, body }] of answers.entries()) {
      const openid = at % 2 === 0 ? `openid-${at}` : undefined;
      const custom = at % 2 === 0 ? undefined : `user-${at}`;
      expect(status).toBe(200);
      expect(body).toEqual({
        expected: at,
        openid,
        custom,
        again: openid ?? custom,
        environment: openid ? [openid, openid] : [null, null],
      });
    }
  });

  test('nothing of a caller is left for the next invocation', async () => {
    const token = await cloud.token({ openid: 'somebody' });
    for (let round = 0; round < 5; round += 1) await cloud.call('left', {}, token);
    const { body } = await cloud.call('left', {}, cloud.apiKey);
    // These two are this invocation's own.
    expect((body as string[]).sort()).toEqual(['WX_CLIENTIP', 'WX_CONTEXT_KEYS']);
  });

  test('an identity in the event proves nothing', async () => {
    const { body } = await cloud.call(
      'who',
      { wait: 0, userInfo: { openId: 'forged' }, openid: 'forged' },
      cloud.publicKey,
    );
    expect(body).toMatchObject({ environment: [null, null] });
    expect(body).not.toHaveProperty('openid');
  });
});
