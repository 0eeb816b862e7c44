import { startLocalCloud, type TestCloud } from '../cloud';

const SHOW = `
const atLoad = new Date().toISOString();
exports.main = async (event, context) => ({
  atLoad,
  now: Date.now(), made: new Date().getTime(), text: Date().slice(11, 15), fixed: new Date(0).toISOString(),
  utc: Date.UTC(2000, 0, 1), isDate: new Date() instanceof Date, constructed: new Date().constructor === Date,
  zone: new Date().getTimezoneOffset(),
  env: process.env, context, event,
});`;

interface Shown {
  atLoad: string;
  now: number;
  made: number;
  env: Record<string, string>;
  context: Record<string, unknown>;
  [field: string]: unknown;
}

describe('what a function sees', () => {
  const start = '2020-09-15T09:00:00+08:00';
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: { show: SHOW },
      declarations: { show: { timeout: 7, memorySize: 128, envVariables: { COLOUR: 'red' } } as object },
      now: start,
    });
  });
  afterAll(() => cloud.stop());
  const show = async (token: string): Promise<Shown> =>
    (await cloud.call('show', { a: [1] }, token)).body as Shown;

  test('the programme clock, also while its code is loaded', async () => {
    const shown = await show(cloud.apiKey);
    for (const instant of [Date.parse(shown.atLoad), shown.now, shown.made]) {
      expect(instant).toBeGreaterThanOrEqual(Date.parse(start));
      expect(instant).toBeLessThan(Date.parse(start) + 60_000);
    }
    expect(shown).toMatchObject({
      text: '2020',
      fixed: '1970-01-01T00:00:00.000Z',
      utc: 946684800000,
      isDate: true,
      constructed: true,
      zone: 0,
    });
  });

  test('the environment and context of the cloud', async () => {
    const { env, context, event } = await show(
      await cloud.token({ openid: 'o1', appid: 'wx1', unionid: 'u1' }),
    );
    expect(event).toEqual({ a: [1] });
    expect(env).toMatchObject({
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'local',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.url}/admin` }),
      CLOUDBASE_APIKEY: cloud.apiKey,
      COLOUR: 'red',
    });
    expect(JSON.parse(env.CUSTOM_LOGIN_CREDENTIALS ?? '')).toMatchObject({ env_id: 'local' });
    expect(context).toMatchObject({
      function_name: 'show',
      function_version: '$LATEST',
      namespace: 'local',
      memory_limit_in_mb: 128,
      time_limit_in_ms: 7000,
    });
    expect(JSON.parse(String(context.environment))).toMatchObject({
      WX_OPENID: 'o1',
      WX_APPID: 'wx1',
      WX_UNIONID: 'u1',
      TCB_ENV: 'local',
      TCB_SOURCE: 'wx_client',
      TCB_ISANONYMOUS_USER: 'false',
    });
  });

  test('a web user has no openid; the public key stands for nobody', async () => {
    const user = JSON.parse(
      String((await show(await cloud.token({ customUserId: 'clerk-7' }))).context.environment),
    );
    expect(user).toMatchObject({
      TCB_CUSTOM_USER_ID: 'clerk-7',
      LOGINTYPE: 'CUSTOM',
      TCB_SOURCE: 'web_client',
    });
    expect(user).not.toHaveProperty('WX_OPENID');
    const nobody = JSON.parse(String((await show(cloud.publicKey)).context.environment));
    expect(nobody).toMatchObject({ TCB_ISANONYMOUS_USER: 'true' });
    expect(Object.keys(nobody).filter((name) => /OPENID|CUSTOM_USER|UUID/.test(name))).toEqual([]);
  });
});
