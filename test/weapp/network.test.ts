import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lifeOf, startFixture, tapped } from './fixturePhone';
import type { Phone } from './runner';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

/** A cloud with one function that answers who called it with what, and one that fails. */
function startCloud(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (request.url?.endsWith('/broken')) {
        response
          .writeHead(500)
          .end('{"code":"FUNCTION_INVOCATION_FAILED","message":"it broke","requestId":"r1"}');
      } else if (request.url === '/upload') response.end(String(body.includes('filename=')));
      else
        response.end(
          JSON.stringify({
            at: request.url,
            by: request.headers.authorization,
            with: JSON.parse(body) as unknown,
          }),
        );
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server });
    });
  });
}

describe('the network of a phone', () => {
  let phone: Phone;
  let cloud: Awaited<ReturnType<typeof startCloud>>;
  beforeAll(async () => {
    cloud = await startCloud();
    phone = await startFixture({ cloudUrl: cloud.url, token: 'someone' });
  });
  afterAll(async () => {
    await phone.stop();
    cloud.server.close();
  });

  const call = (name: string, data: object) => tapped(phone, 'cloud.callFunction', { name, data });

  it('needs cloud.init before a function', async () => {
    expect((await call('api', {})).value).toMatchObject({
      errMsg:
        "cloud.callFunction:fail Error: errCode: -601002 Cloud API isn't enabled, please call wx.cloud.init first",
    });
    await tapped(phone, 'cloud.init');
  });

  it('calls a function as the user of the phone', async () => {
    expect((await call('api', { a: 1 })).value).toEqual({
      result: { at: '/v1/functions/api', by: 'Bearer someone', with: { a: 1 } },
      requestID: '',
      errMsg: 'cloud.callFunction:ok',
    });
    phone.user('another');
    expect((await call('api', {})).value).toMatchObject({ result: { by: 'Bearer another' } });
    expect((await phone.stats()).requests.at(-1)).toMatchObject({ kind: 'function', name: 'api', ok: true });
  });

  it('fails with WeChat’s code when the function fails', async () => {
    expect((await call('broken', {})).value).toMatchObject({
      errCode: -504002,
      errMsg:
        'cloud.callFunction:fail Error: errCode: -504002 cloud function execution error | errMsg: FUNCTION_INVOCATION_FAILED it broke',
    });
  });

  it('uploads a file with progress', async () => {
    await tapped(phone, 'getFileSystemManager().writeFileSync', 'wxfile://usr/a.txt', 'proof', 'utf8');
    const { value } = await tapped(phone, 'upload', `${cloud.url}/upload`, 'wxfile://usr/a.txt');
    expect(value).toMatchObject({ data: 'true', statusCode: 200, errMsg: 'uploadFile:ok' });
    expect((value as { progress: number[] }).progress.at(-1)).toBe(100);
  });

  it('is lost and found again, and the app hears of it', async () => {
    await tapped(phone, 'network');
    await phone.offline(true);
    expect((await tapped(phone, 'getNetworkType')).value).toMatchObject({ networkType: 'none' });
    expect((await call('api', {})).value).toMatchObject({
      errMsg: expect.stringContaining('ERR_INTERNET_DISCONNECTED') as string,
    });
    await phone.offline(false);
    expect((await call('api', { again: true })).value).toMatchObject({ result: { with: { again: true } } });
    expect((await lifeOf(phone)).slice(-2)).toEqual(['offline', 'online']);
  });
});
