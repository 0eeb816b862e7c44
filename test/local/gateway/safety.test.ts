import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type TestCloud } from '../cloud';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends raw text piece by piece; resolves to all that came back once the connection ends. */
function converse(
  port: number,
  pieces: string[],
  pause: number,
): Promise<{ answer: string; seconds: number }> {
  return new Promise((resolve) => {
    const begun = performance.now();
    let answer = '';
    const send = async (): Promise<void> => {
      for (const piece of pieces) {
        if (socket.destroyed) break;
        socket.write(piece);
        await wait(pause);
      }
    };
    const socket = connect(port, '127.0.0.1', () => void send());
    socket.on('data', (part) => {
      answer += part.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ answer, seconds: (performance.now() - begun) / 1000 }));
  });
}

function requireRefused(status: number): number {
  if (status !== 429) throw new Error(`answered ${status}`);
  return status;
}

describe('the gateway is safe by default', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: {
        echo: 'exports.main = async (event) => event;',
        slow: 'exports.main = () => new Promise((go) => setTimeout(go, 700, "done"));',
      },
    });
  });
  afterAll(() => cloud.stop());
  const post = (path: string, headers: Record<string, string>, body = '{}') =>
    fetch(cloud.url + path, { method: 'POST', headers, body });

  test('keys are made at random and readable by the owner alone', () => {
    expect(statSync(join(cloud.data, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(statSync(cloud.data).mode & 0o777).toBe(0o700);
    expect(cloud.apiKey).toMatch(/^[\w-]{43}$/);
    expect(cloud.publicKey).not.toBe(cloud.apiKey);
  });

  test('the wire answers nobody without the admin key, and nothing that came through a proxy', async () => {
    const body = JSON.stringify({ action: 'database.startTransaction' });
    const right = { authorization: `Bearer ${cloud.apiKey}` };
    expect((await post('/admin', right, body)).status).toBe(200);
    expect((await post('/admin', {}, body)).status).toBe(401);
    expect((await post('/admin', { authorization: `Bearer ${cloud.publicKey}` }, body)).status).toBe(401);
    for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) {
      expect((await post('/admin', { ...right, [header]: '203.0.113.9' }, body)).status).toBe(404);
      expect((await post('/local/tokens', { ...right, [header]: '203.0.113.9' })).status).toBe(404);
    }
  });

  test('without a token 401, with a false one 401, as JSON with a request id', async () => {
    for (const headers of [{}, { authorization: 'Bearer a.b.c' }, { authorization: 'Basic eA==' }] as Record<
      string,
      string
    >[]) {
      const answer = await post('/v1/functions/echo', headers);
      expect(answer.status).toBe(401);
      const body = (await answer.json()) as { requestId: string };
      expect(body).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(answer.headers.get('x-request-id')).toBe(body.requestId);
    }
  });

  test('a body that is too large is refused, announced or not', async () => {
    const large = 'x'.repeat(7 * 1024 * 1024);
    const token = { authorization: `Bearer ${cloud.publicKey}` };
    const announced = await post('/v1/functions/echo', token, large).then(
      ({ status }) => status,
      () => 'closed',
    );
    expect([413, 'closed']).toContain(announced);
    const head = `POST /v1/functions/echo HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${cloud.publicKey}\r\n`;
    const chunk = `${(1024 * 1024).toString(16)}\r\n${'x'.repeat(1024 * 1024)}\r\n`;
    const { answer } = await converse(
      cloud.port,
      [`${head}transfer-encoding: chunked\r\n\r\n`, ...Array(8).fill(chunk)],
      5,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect((await cloud.call('echo', { still: 'well' }, cloud.publicKey)).body).toEqual({ still: 'well' });
  });

  test('a body that is no JSON object is refused', async () => {
    const token = { authorization: `Bearer ${cloud.publicKey}` };
    for (const body of ['{', '[1]', 'null', '"text"']) {
      expect((await post('/v1/functions/echo', token, body)).status).toBe(400);
    }
  });

  test('headers and bodies that trickle in are cut off within seconds, while others are served', async () => {
    const post = `POST /v1/functions/echo HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${cloud.publicKey}\r\n`;
    const headers = ['GET /healthz HTTP/1.1\r\n', ...Array.from({ length: 40 }, (_, at) => `x-${at}: 1\r\n`)];
    const body = [`${post}content-length: 1000\r\n\r\n`, ...Array<string>(40).fill(' ')];
    const dripping = Promise.all(
      Array.from({ length: 50 }, (_, at) => converse(cloud.port, at % 2 ? headers : body, 500)),
    );
    for (let round = 0; round < 5; round += 1) {
      expect((await fetch(`${cloud.url}/healthz`)).status).toBe(200);
      await wait(100);
    }
    for (const { answer, seconds } of await dripping) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(seconds).toBeLessThan(20);
    }
  }, 30_000);

  test('strange requests are answered and harm nothing', async () => {
    const strange = [
      '\r\n\r\n',
      'NONSENSE\r\n\r\n',
      'GET /%zz%00 HTTP/1.1\r\nhost: x\r\n\r\n',
      'GET /storage/files/../../keys.json HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
    ];
    for (const text of strange) {
      await Promise.race([converse(cloud.port, [text], 10), wait(300)]);
    }
    expect((await fetch(`${cloud.url}/keys.json`)).status).toBe(404);
    expect((await fetch(`${cloud.url}/local/nothing`)).status).toBe(404);
    expect((await fetch(`${cloud.url}/healthz`)).status).toBe(200);
  });

  test('the log holds no token and no key', async () => {
    const token = await cloud.token({ openid: 'private-openid' });
    await cloud.call('none', { secret: 'contents' }, token);
    const log = JSON.stringify(cloud.log());
    for (const text of [token, cloud.apiKey, cloud.publicKey, 'private-openid', 'contents']) {
      expect(log).not.toContain(text);
    }
  });
});

describe('the rate limit', () => {
  test('answers 429 beyond four seconds of the rate, and lets in again later', async () => {
    const cloud = await startLocalCloud({ functions: {}, args: ['--rate', '5'] });
    try {
      const all = Array.from({ length: 60 }, async () => (await fetch(`${cloud.url}/healthz`)).status);
      const passed = (await Promise.all(all)).filter((status) => status === 200).length;
      expect(new Set(await Promise.all(all))).toEqual(new Set([200, 429]));
      // Twenty at once, and those that the time of the test itself lets in.
      expect(passed).toBeGreaterThanOrEqual(20);
      expect(passed).toBeLessThan(40);
      await wait(500);
      expect((await fetch(`${cloud.url}/healthz`)).status).toBe(200);
    } finally {
      await cloud.stop();
    }
  });
});

describe('behind a proxy on this machine', () => {
  test('the limit is for the address that the proxy names last, not for the proxy', async () => {
    const cloud = await startLocalCloud({ functions: {}, args: ['--behind-proxy', '--rate', '2'] });
    const ask = async (from: string) =>
      (await fetch(`${cloud.url}/healthz`, { headers: { 'x-forwarded-for': from } })).status;
    try {
      const greedy = await Promise.all(
        Array.from({ length: 30 }, (_, at) => ask(`198.51.100.${at}, 203.0.113.7`)),
      );
      expect(greedy.filter((status) => status === 200).length).toBeGreaterThanOrEqual(8);
      expect(greedy.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10);
      expect(await ask('203.0.113.8')).toBe(200);
    } finally {
      await cloud.stop();
    }
  });
});

describe('requests at once', () => {
  test('beyond 200 of one outside address are refused at once, those of others are served', async () => {
    const cloud = await startLocalCloud({
      functions: { slow: 'exports.main = () => new Promise((go) => setTimeout(go, 3000, "done"));' },
      declarations: { slow: { timeout: 60 } },
      args: ['--behind-proxy', '--rate', '1000', '--workers', '1'],
    });
    const call = (from: string, path = '/v1/functions/slow') =>
      fetch(cloud.url + path, {
        method: 'POST',
        headers: { 'x-forwarded-for': from, authorization: `Bearer ${cloud.publicKey}` },
        body: '{}',
      }).then(({ status }) => status);
    try {
      const many = Array.from({ length: 230 }, () => call('203.0.113.7').catch(() => 0));
      const refused = await Promise.race([
        Promise.any(many.map((one) => one.then(requireRefused))),
        wait(20_000),
      ]);
      expect(refused).toBe(429);
      expect(await call('203.0.113.8', '/v1/functions/none')).toBe(404);
    } finally {
      await cloud.kill('SIGKILL');
      await cloud.stop();
    }
  }, 60_000);
});

describe('the end', () => {
  test('SIGTERM: what is under way is answered, then the process ends with 0', async () => {
    const cloud = await startLocalCloud({
      functions: { slow: 'exports.main = () => new Promise((go) => setTimeout(go, 700, "done"));' },
    });
    const underWay = cloud.call('slow', {}, cloud.apiKey);
    await wait(300);
    const ended = cloud.kill('SIGTERM');
    expect((await underWay).body).toBe('done');
    expect(await ended).toBe(0);
    await expect(fetch(`${cloud.url}/healthz`)).rejects.toThrow();
    await cloud.stop();
  });
});

describe('listening for others', () => {
  const address = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
  const testWhereThereIsOne = address ? test : test.skip;

  testWhereThereIsOne('others reach the functions and never the wire, key or not', async () => {
    const cloud = await startLocalCloud({
      functions: { echo: 'exports.main = async (event) => event;' },
      args: ['--host', String(address)],
    });
    const outside = `http://${address}:${cloud.port}`;
    const post = async (base: string, path: string, token: string, body: string) =>
      (await fetch(base + path, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body }))
        .status;
    const call = JSON.stringify({ action: 'database.startTransaction' });
    try {
      expect(await post(outside, '/v1/functions/echo', cloud.publicKey, '{}')).toBe(200);
      expect(await post(outside, '/admin', cloud.apiKey, call)).toBe(404);
      expect(await post(outside, '/local/tokens', cloud.apiKey, '{"openid":"o1"}')).toBe(404);
      expect(await post(cloud.url, '/admin', cloud.apiKey, call)).toBe(200);
    } finally {
      await cloud.stop();
    }
  });
});
