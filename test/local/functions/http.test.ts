import { startLocalCloud, type TestCloud } from '../cloud';

const PAGE = `
exports.main = async (event, context) => {
  if (event.path === '/plain') return { seen: event };
  return {
    statusCode: 201,
    headers: { 'Content-Type': 'image/x-test', 'X-Own': 'yes' },
    body: Buffer.from([0, 255, 1]).toString('base64'),
    isBase64Encoded: true,
  };
};`;

describe('functions that answer plain HTTP', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: { page: PAGE, closed: PAGE },
      declarations: { page: { http: true } },
    });
  });
  afterAll(() => cloud.stop());

  test('see the request as the cloud shows it', async () => {
    const answer = await fetch(`${cloud.url}/http/page/plain?a=1&b=%E4%BD%A0`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-test': '1' },
      body: '{"n":1}',
    });
    const { seen } = (await answer.json()) as { seen: Record<string, unknown> };
    expect(seen).toMatchObject({
      path: '/plain',
      httpMethod: 'POST',
      headers: { 'x-test': '1' },
      queryStringParameters: { a: '1', b: '你' },
      requestContext: { requestId: answer.headers.get('x-request-id') },
      body: '{"n":1}',
      isBase64Encoded: false,
    });
  });

  test('get what is not text as Base64', async () => {
    const answer = await fetch(`${cloud.url}/http/page/plain`, {
      method: 'PUT',
      headers: { 'content-type': 'image/png' },
      body: Buffer.from([1, 2, 3]),
    });
    expect(((await answer.json()) as { seen: object }).seen).toMatchObject({
      body: 'AQID',
      isBase64Encoded: true,
    });
  });

  test('set status, headers and a body of bytes', async () => {
    const answer = await fetch(`${cloud.url}/http/page/`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-own')]).toEqual([
      201,
      'image/x-test',
      'yes',
    ]);
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 1]);
  });

  test('only where they are declared to', async () => {
    expect((await fetch(`${cloud.url}/http/closed/plain`)).status).toBe(404);
    expect((await fetch(`${cloud.url}/http/none`)).status).toBe(404);
  });
});
