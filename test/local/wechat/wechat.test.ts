import tcb from '@cloudbase/node-sdk';
import { isTemplateValue } from '../../../local/wechat/template-values';
import { startLocalCloud, type TestCloud, useSdkWith } from '../cloud';

describe("the stand-in for WeChat's server", () => {
  let cloud: TestCloud;
  let app: ReturnType<typeof tcb.init>;
  const control = async (name: string, body: object) => {
    const answer = await fetch(`${cloud.url}/local/wechat/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.apiKey}` },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const call = async (apiName: string, requestData: object) =>
    (await app.callWxOpenApi({ apiName, requestData })).result as Record<string, unknown>;
  const send = (change: object = {}) =>
    call('subscribeMessage.send', {
      touser: 'o1',
      templateId: 'T1',
      page: 'pages/inbox/index?id=1',
      data: { thing1: { value: '创新工作室申报' }, time2: { value: '2020年9月29日 17:00' } },
      ...change,
    });

  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: { here: 'exports.main = async () => ({});' },
      now: '2020-09-15T09:00:00+08:00',
    });
    useSdkWith(cloud);
    app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
  });
  afterAll(() => cloud.stop());
  beforeEach(() => control('reset', {}));

  test('delivers one message for each permission, then 43101', async () => {
    await control('tally', { openid: 'o1', templateId: 'T1', tally: 1 });
    expect(await send()).toMatchObject({ errcode: 0, errmsg: 'ok', errCode: 0 });
    expect(await send()).toMatchObject({ errcode: 43101, errCode: 43101 });
    const { body } = await control('messages', { openid: 'o1' });
    expect(body).toEqual({
      messages: [
        {
          id: expect.any(String),
          at: expect.stringMatching(/^2020-09-15T01:00:/),
          templateId: 'T1',
          page: 'pages/inbox/index?id=1',
          data: { thing1: '创新工作室申报', time2: '2020年9月29日 17:00' },
        },
      ],
      tallies: { T1: 0 },
      refusing: false,
    });
  });

  test.each<[string, object, number]>([
    ['no user', { touser: '' }, 40003],
    ['no template', { templateId: '' }, 40037],
    ['a page that is none', { page: 'https://example.org/ x' }, 41030],
    ['a thing of 21 characters', { data: { thing1: { value: '一'.repeat(21) } } }, 47003],
    ['an empty value', { data: { thing1: { value: '' } } }, 47003],
    ['a number as value', { data: { thing1: { value: 5 } } }, 47003],
    ['a key that WeChat does not know', { data: { remark: { value: 'x' } } }, 47003],
    ['no data', { data: {} }, 47003],
  ])('%s is refused and costs no permission', async (_, change, code) => {
    await control('tally', { openid: 'o1', templateId: 'T1', tally: 1 });
    expect(await send(change)).toMatchObject({ errcode: code });
    expect((await control('messages', { openid: 'o1' })).body).toMatchObject({
      messages: [],
      tallies: { T1: 1 },
    });
  });

  test('someone who refuses gets nothing, and is not asked either (20004)', async () => {
    await control('tally', { openid: 'o1', templateId: 'T1', tally: 3 });
    await control('refuse', { openid: 'o1', refuse: true });
    expect(await send()).toMatchObject({ errcode: 43101 });
    const ask = async () => {
      const answer = await fetch(`${cloud.url}/local/wechat/subscribe`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await cloud.token({ openid: 'o1' })}` },
        body: JSON.stringify({ tmplIds: ['T1', 'T2'] }),
      });
      return answer.json();
    };
    expect(await ask()).toMatchObject({ errCode: 20004 });
    await control('refuse', { openid: 'o1', refuse: false });
    expect(await ask()).toEqual({ errMsg: 'requestSubscribeMessage:ok', T1: 'accept', T2: 'accept' });
    expect((await control('messages', { openid: 'o1' })).body).toMatchObject({ tallies: { T1: 4, T2: 1 } });
  });

  test('busy, then broken, then well again, as told', async () => {
    await control('tally', { openid: 'o1', templateId: 'T1', tally: 1 });
    await control('trouble', { kind: 'busy', calls: 2 });
    expect((await send()).errcode).toBe(-1);
    expect((await send()).errcode).toBe(-1);
    await control('trouble', { kind: 'broken' });
    await expect(send()).rejects.toMatchObject({ code: 'SYS_ERR' });
    expect((await send()).errcode).toBe(0);
  });

  test('content checks in both versions', async () => {
    const risky = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级';
    const check = (content: string, version?: number) =>
      call('security.msgSecCheck', { content, ...(version && { version, scene: 2, openid: 'o1' }) });
    expect(await check('劳模创新工作室', 2)).toMatchObject({ errcode: 61010 });
    await cloud.call('here', {}, await cloud.token({ openid: 'o1' }));
    expect(await check('劳模创新工作室', 2)).toMatchObject({
      errcode: 0,
      result: { suggest: 'pass', label: 100 },
    });
    expect(await check(`甲${risky}乙`, 2)).toMatchObject({ errcode: 0, result: { suggest: 'risky' } });
    expect(await check(risky)).toMatchObject({ errcode: 87014 });
    expect(await check('字'.repeat(2500), 2)).toMatchObject({ errcode: 0 });
    expect(await check('字'.repeat(2501), 2)).toMatchObject({ errcode: 47001 });
    expect(await check('', 2)).toMatchObject({ errcode: 44002 });
    const media = (change: object) =>
      call('security.mediaCheckAsync', { media_url: 'http://x/y.png', media_type: 2, ...change });
    expect(await media({})).toMatchObject({ errcode: 0, trace_id: expect.any(String) });
    expect(await media({ version: 2, scene: 1, openid: 'o2' })).toMatchObject({ errcode: 61010 });
    expect(await media({ version: 2, openid: 'o1' })).toMatchObject({ errcode: 47003 });
    expect(await media({ media_type: 3 })).toMatchObject({ errcode: 47003 });
    expect(await call('nothing.known', {})).toMatchObject({ errcode: 40066 });
  });

  test('the controls are for the administrator alone', async () => {
    const answer = await fetch(`${cloud.url}/local/wechat/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await cloud.token({ openid: 'o1' })}` },
      body: JSON.stringify({ openid: 'o2' }),
    });
    expect(answer.status).toBe(404);
    expect((await fetch(`${cloud.url}/local/wechat/messages`, { method: 'POST' })).status).toBe(401);
  });
});

describe("WeChat's rules for values", () => {
  test.each<[string, string, boolean]>([
    ['thing1', '一'.repeat(20), true],
    ['number3', '12345', true],
    ['number3', '12a', false],
    ['letter4', 'abcXYZ', true],
    ['letter4', '一', false],
    ['character_string5', 'ABC-123', true],
    ['character_string5', '编号1', false],
    ['time6', '15:01', true],
    ['time6', '2019年10月1日 15:01', true],
    ['time6', '2019年10月1日 15:01~2019年10月2日 16:01', true],
    ['time6', '明天', false],
    ['date7', '2019-10-01', true],
    ['amount8', '￥100.5', true],
    ['amount8', '很多', false],
    ['phone_number9', '+86-0766-66888866', true],
    ['phone_number9', '123456789012345678', false],
    ['name10', '十个字的名字就是这样', true],
    ['name10', '十一个字的名字就是这样长', false],
    ['phrase11', '已通过', true],
    ['phrase11', '已经被通过了', false],
    ['phrase11', 'ok', false],
  ])('%s %s', (key, value, expected) => {
    expect(isTemplateValue(key, value)).toBe(expected);
  });
});
