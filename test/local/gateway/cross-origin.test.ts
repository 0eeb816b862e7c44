import { startLocalCloud, type TestCloud } from '../cloud';

describe('calls from pages of another origin', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startLocalCloud({ functions: { echo: 'exports.main = async (event) => event;' } });
  });
  afterAll(() => cloud.stop());

  const preflight = (path: string, origin: string) =>
    fetch(cloud.url + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  test.each(['/v1/functions/echo', '/auth/v1/token', '/auth/v1/signin/anonymously'])(
    '%s: pages of this machine may, others may not',
    async (path) => {
      const here = await preflight(path, 'http://localhost:10086');
      expect(here.status).toBe(204);
      expect(here.headers.get('access-control-allow-origin')).toBe('http://localhost:10086');
      expect(here.headers.get('access-control-allow-headers')).toBe('authorization,content-type');
      for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'null']) {
        expect((await preflight(path, origin)).headers.get('access-control-allow-origin')).toBeNull();
      }
    },
  );

  test('the answer itself carries the permission', async () => {
    const answer = await fetch(`${cloud.url}/v1/functions/echo`, {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:3000', authorization: `Bearer ${cloud.publicKey}` },
      body: '{"a":1}',
    });
    expect(await answer.json()).toEqual({ a: 1 });
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:3000');
  });

  test('the wire takes no preflight', async () => {
    const answer = await preflight('/admin', 'http://localhost:10086');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.status).toBe(405);
  });
});
