import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startLocalCloud, type TestCloud } from '../cloud';

/** Fetches without the niceties of fetch: the path as given, the body as sent. */
function get(cloud: TestCloud, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
    const sent = request({ port: cloud.port, host: '127.0.0.1', path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers as Record<string, string>,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the browser build', () => {
  const script = `console.log('${'x'.repeat(5000)}')`;
  let folder: string;
  let cloud: TestCloud;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    mkdirSync(join(folder, 'js'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>工作室</title>');
    writeFileSync(join(folder, 'js/app.3f9c2a1b.js'), script);
    writeFileSync(join(folder, 'plain.css'), 'body{}');
    writeFileSync(`${folder}-secret.txt`, 'secret');
    symlinkSync(`${folder}-secret.txt`, join(folder, 'link.txt'));
    cloud = await startLocalCloud({ functions: {}, site: folder });
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(folder, { recursive: true });
    rmSync(`${folder}-secret.txt`);
  });

  test('pages: the root and every address without an ending get index.html, never kept without asking', async () => {
    for (const path of ['/', '/index.html', '/pages/home/index', '/pages/%E7%94%B3%E6%8A%A5?x=1']) {
      const { status, headers, body } = await get(cloud, path);
      expect([status, body.toString()]).toEqual([200, '<!doctype html><title>工作室</title>']);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
    }
    expect((await get(cloud, '/missing.js')).status).toBe(404);
  });

  test('hashed files are compressed and kept for a year', async () => {
    const br = await get(cloud, '/js/app.3f9c2a1b.js', { 'accept-encoding': 'gzip, br' });
    expect(br.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(brotliDecompressSync(br.body).toString()).toBe(script);
    const zipped = await get(cloud, '/js/app.3f9c2a1b.js', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(zipped.body).toString()).toBe(script);
    const plain = await get(cloud, '/js/app.3f9c2a1b.js');
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, script]);
    const again = await get(cloud, '/js/app.3f9c2a1b.js', { 'if-none-match': plain.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await get(cloud, '/plain.css', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '6', 0]);
  });

  test('a changed file is served as it is now', async () => {
    expect((await get(cloud, '/plain.css')).body.toString()).toBe('body{}');
    writeFileSync(join(folder, 'plain.css'), 'body{color:red}');
    expect((await get(cloud, '/plain.css')).body.toString()).toBe('body{color:red}');
  });

  test('pages carry a policy that lets in no foreign script', async () => {
    const { headers } = await get(cloud, '/');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  test('nothing outside the folder is served', async () => {
    for (const path of [
      '/../site-secret.txt',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%2f..%2fetc%2fpasswd.txt',
      '/link.txt',
      '/a%00.css',
    ]) {
      const { status, body } = await get(cloud, path);
      expect(body.toString()).not.toMatch(/secret|root:/);
      if (status !== 200) expect(status).toBe(404);
    }
    expect((await get(cloud, '/', {}, 'DELETE')).status).toBe(405);
  });

  test('addresses of rooms are no pages', async () => {
    for (const path of ['/local/demonstration', '/v1/nothing', '/auth/v1/none', '/storage/x', '/http/none']) {
      expect((await get(cloud, path)).status).toBe(404);
    }
  });
});
