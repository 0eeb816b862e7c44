import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../cloud';

test('a site that answers every address with its first page still has no door without the option', async () => {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>first page</title>');
  const cloud = await startLocalCloud({ functions: { none: 'exports.main = async () => null;' }, site });
  try {
    const of = (path: string, method = 'GET') =>
      fetch(cloud.url + path, method === 'GET' ? {} : { method, body: '{"key":"industry-officer"}' });
    expect((await of('/register/tree/index')).status).toBe(200);
    for (const path of ['/local/demonstration', '/local/demonstration/', '/local/demonstration/sign-in']) {
      for (const method of ['GET', 'POST']) {
        const answer = await of(path, method);
        expect([path, method, answer.status]).toEqual([path, method, 404]);
        expect(await answer.text()).not.toContain('access_token');
      }
    }
  } finally {
    await cloud.stop();
    rmSync(site, { recursive: true, force: true });
  }
});
