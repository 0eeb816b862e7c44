import { statSync } from 'node:fs';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { openUsers } from '../../../local/identity/users';
import { openLog } from '../../../local/log';
import { startLocalCloud, type TestCloud, useSdkWith } from '../cloud';

const TICKET = `
const tcb = require('@cloudbase/node-sdk');
const app = tcb.init({ env: 'local', credentials: JSON.parse(process.env.CUSTOM_LOGIN_CREDENTIALS) });
exports.main = async ({ uid }) => app.auth().createTicket(uid);`;

const WHO = `
const tcb = require('@cloudbase/node-sdk');
exports.main = async (event, context) => {
  const { TCB_CUSTOM_USER_ID, WX_OPENID, TCB_UUID } = tcb.getCloudbaseContext(context);
  return { TCB_CUSTOM_USER_ID, WX_OPENID, TCB_UUID };
};`;

describe('signing in', () => {
  let cloud: TestCloud;
  const post = async (path: string, body: object) => {
    const answer = await fetch(cloud.url + path, { method: 'POST', body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  };
  beforeAll(async () => {
    cloud = await startLocalCloud({ functions: { ticket: TICKET, who: WHO } });
    useSdkWith(cloud);
  });
  afterAll(() => cloud.stop());
  const ticketFor = async (uid: string) => (await cloud.call('ticket', { uid }, cloud.apiKey)).body as string;
  const signIn = (ticket: string) => post('/auth/v1/signin/custom', { provider_id: 'custom', ticket });

  test("a ticket of the SDK's createTicket becomes an access token of that user", async () => {
    const { status, body } = await signIn(await ticketFor('clerk-42'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 7200, scope: 'user' });
    const { body: who } = await cloud.call('who', {}, body.access_token ?? '');
    expect(who).toEqual({ TCB_CUSTOM_USER_ID: 'clerk-42', TCB_UUID: body.sub });
  });

  test('getUserInfo for administrators knows everyone who has a token, also after a restart', async () => {
    const auth = () => tcb.init({ env: 'local' }).auth();
    const { body } = await signIn(await ticketFor('clerk-44'));
    const clerk = { uid: body.sub, openId: '', appId: '', customUserId: 'clerk-44', isAnonymous: false };
    expect((await auth().getEndUserInfo(body.sub)).userInfo).toEqual(clerk);
    const byPlatform = await auth().queryUserInfo({ platform: 'CUSTOM', platformId: 'clerk-44' });
    expect(byPlatform.userInfo).toEqual(clerk);
    await cloud.token({ openid: 'openid-44', appid: 'wx44' });
    const { userInfo } = await auth().queryUserInfo({ platform: 'WECHAT-OPENID', platformId: 'openid-44' });
    expect(userInfo).toMatchObject({ openId: 'openid-44', appId: 'wx44', customUserId: '' });
    await expect(auth().queryUserInfo({ uid: 'nobody' })).rejects.toMatchObject({ code: 'USER_NOT_EXIST' });
    await expect(auth().queryUserInfo({ platform: 'EMAIL', platformId: 'a' })).rejects.toMatchObject({
      code: 'INVALID_PARAM',
    });
    expect(statSync(join(cloud.data, 'users.jsonl')).mode & 0o777).toBe(0o600);
    expect(openUsers(join(cloud.data, 'users.jsonl'), openLog()).byId(String(body.sub))).toEqual({
      customUserId: 'clerk-44',
    });
  });

  test('a refresh token gives a new access token; neither stands for the other', async () => {
    const { body } = await signIn(await ticketFor('clerk-43'));
    const refreshed = await post('/auth/v1/token', {
      grant_type: 'refresh_token',
      refresh_token: body.refresh_token,
    });
    expect(refreshed.status).toBe(200);
    expect((await cloud.call('who', {}, refreshed.body.access_token ?? '')).body).toMatchObject({
      TCB_CUSTOM_USER_ID: 'clerk-43',
    });
    expect((await cloud.call('who', {}, body.refresh_token ?? '')).status).toBe(401);
    const crossed = await post('/auth/v1/token', {
      grant_type: 'refresh_token',
      refresh_token: body.access_token,
    });
    expect(crossed.status).toBe(401);
  });

  test('tickets that were altered, made with another key, or nonsense are refused', async () => {
    const good = await ticketFor('clerk-44');
    const [id, token = ''] = good.split('/@@/');
    const [header, , signature] = token.split('.');
    const claims = Buffer.from(
      JSON.stringify({ env: 'local', uid: 'admin', exp: Date.now() + 9e9 }),
    ).toString('base64url');
    for (const ticket of [
      `${id}/@@/${header}.${claims}.${signature}`,
      `other/@@/${token}`,
      `${good}x`,
      token,
      '/@@/',
      '',
    ]) {
      expect((await signIn(ticket)).status).toBe(401);
    }
    expect((await post('/auth/v1/signin/custom', { ticket: 5 })).status).toBe(401);
  });

  test('the same person has the same id, another person another', async () => {
    const idOf = async (openid: string) =>
      ((await cloud.call('who', {}, await cloud.token({ openid }))).body as { TCB_UUID: string }).TCB_UUID;
    expect(await idOf('a')).toBe(await idOf('a'));
    expect(await idOf('a')).not.toBe(await idOf('b'));
  });

  test('tokens are issued for identities only', async () => {
    await expect(cloud.token({ customUserId: 'abc' })).rejects.toThrow(/400/);
    await expect(cloud.token({ openid: 'a b' })).rejects.toThrow(/400/);
    await expect(cloud.token({ openid: 'a', customUserId: 'clerk' })).rejects.toThrow(/400/);
  });

  test('a visitor of a device is nobody, the same one every time, and stays nobody when the token is renewed', async () => {
    const visit = async (device?: string) => {
      const answer = await fetch(`${cloud.url}/auth/v1/signin/anonymously`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(device && { 'x-device-id': device }) },
        body: '{}',
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, string> };
    };
    const { body } = await visit('device-0001');
    expect([body.scope, body.sub]).toEqual(['anonymous', (await visit('device-0001')).body.sub]);
    expect((await visit('device-0002')).body.sub).not.toBe(body.sub);
    const renewed = await post('/auth/v1/token', {
      grant_type: 'refresh_token',
      refresh_token: body.refresh_token,
    });
    for (const token of [body.access_token, renewed.body.access_token]) {
      expect(await cloud.call('who', {}, token ?? '')).toEqual({ status: 200, body: {} });
    }
    expect([(await visit()).status, (await visit('a b')).status]).toEqual([400, 400]);
  });

  test('the SDK of this process calls as administrator', () => {
    expect(tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).auth().getUserInfo().openId).toBe('');
  });
});

test('tokens of one data folder live on over a new start, and end by the programme clock', async () => {
  const first = await startLocalCloud({ functions: { who: WHO }, now: '2020-09-15T09:00:00+08:00' });
  const token = await first.token({ openid: 'o1' });
  expect((await first.call('who', {}, token)).status).toBe(200);
  await first.kill('SIGTERM');
  const later = async (now: string) => {
    const cloud = await startLocalCloud({ functions: { who: WHO }, data: first.data, now });
    const { status } = await cloud.call('who', {}, token);
    await cloud.stop();
    return status;
  };
  expect(await later('2020-09-15T10:59:00+08:00')).toBe(200);
  expect(await later('2020-09-15T11:01:00+08:00')).toBe(401);
  await first.stop();
});
