import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpsSender } from '../../../../cloudfunctions/platform/wechat/https-sender';
import { startLocalCloud, type TestCloud } from '../../../local/cloud';

let cloud: TestCloud;
const control = async (name: string, body: object): Promise<unknown> =>
  (
    await fetch(`${cloud.url}/local/wechat/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.apiKey}` },
      body: JSON.stringify(body),
    })
  ).json();
const phone = async (): Promise<number> =>
  ((await control('messages', { openid: 'o1' })) as { messages: unknown[] }).messages.length;
const senderAt = (address: string, secret = 'a-made-up-secret') =>
  httpsSender({ address, appid: 'wx-made-up', secret });
const sender = () => senderAt(`${cloud.url}/local/wechat-server`);
const message = {
  touser: 'o1',
  templateId: 'T1',
  page: 'pages/messages/index',
  data: { thing1: { value: '示例创新工作室' } },
};

const said: string[] = [];
beforeAll(async () => {
  cloud = await startLocalCloud({ functions: { idle: 'exports.main = () => ({});' } });
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  said.length = 0;
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    jest.spyOn(console, level).mockImplementation((...words) => void said.push(words.join(' ')));
  }
  await control('reset', {});
  await control('tally', { openid: 'o1', templateId: 'T1', tally: 9 });
});
afterEach(() => jest.restoreAllMocks());

test('sends with a token of its own, which is kept for the next message', async () => {
  const one = sender();
  expect([await one.send(message), await one.send(message)]).toEqual([{ kind: 'sent' }, { kind: 'sent' }]);
  expect(await phone()).toBe(2);
});

test('a token that has expired (42001) is replaced, and the message arrives once', async () => {
  const one = sender();
  await one.send(message);
  await control('expire', {});
  expect(await one.send(message)).toEqual({ kind: 'sent' });
  expect(await phone()).toBe(2);
});

test.each([40001, 42001])(
  'a token that WeChat goes on refusing (%d) leaves the message for later',
  async (code) => {
    await control('trouble', { kind: 'code', code, calls: 2, only: 'subscribeMessage.send' });
    const one = sender();
    expect(await one.send(message)).toEqual({ kind: 'later' });
    expect(await phone()).toBe(0);
    // The trouble is over: two tokens were tried, not more.
    expect(await one.send(message)).toEqual({ kind: 'sent' });
  },
);

test.each([
  [{ ...message, touser: 'o2' }, 'noAgreement'],
  [{ ...message, data: { thing1: { value: '字'.repeat(21) } } }, 'notTaken'],
  [{ ...message, templateId: '' }, 'noTemplate'],
])('what WeChat refuses for good is told as it is', async (refused, why) => {
  expect(await sender().send(refused)).toEqual({ kind: 'never', why });
});

test('without a token nothing is sent: a wrong secret, or nobody there, leaves the message for later', async () => {
  expect(await senderAt(`${cloud.url}/local/wechat-server`, '').send(message)).toEqual({ kind: 'later' });
  expect(await senderAt('http://127.0.0.1:9').send(message)).toEqual({ kind: 'later' });
  expect(await phone()).toBe(0);
});

test('an answer that never came back is unclear: it may have arrived', async () => {
  const server = createServer((from, to) => {
    if (from.url === '/cgi-bin/stable_token') to.end('{"access_token":"made-up","expires_in":7200}');
    else to.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  expect(await senderAt(`http://127.0.0.1:${port}`).send(message)).toEqual({ kind: 'unclear' });
  server.close();
});

test('neither token nor secret is ever written to the log', async () => {
  const one = sender();
  await one.send(message);
  await control('expire', {});
  await one.send(message);
  await control('trouble', { kind: 'broken', calls: 1, only: 'subscribeMessage.send' });
  await one.send(message);
  await senderAt('http://127.0.0.1:9').send(message);
  expect(said.join('\n')).not.toMatch(/a-made-up-secret|access_token/);
  expect(said).toEqual([]);
});
