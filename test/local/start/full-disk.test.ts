import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { startLocalCloud, type TestCloud, useSdkWith } from '../cloud';

let folder: string;
let cloud: TestCloud | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-'));
});
afterEach(async () => {
  await cloud?.stop();
  spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

/** Only root may mount, and not on every machine. */
const mountSmall = (): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', folder]).status === 0;

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (thrown: { code?: string; message?: string }) => `${thrown.code}: ${thrown.message}`,
  );

test('on a full disk writes are refused in plain words; sign-in, functions and reads go on; with room all is well', async () => {
  if (!mountSmall()) {
    console.warn('no file system could be mounted here');
    return;
  }
  cloud = await startLocalCloud({
    data: join(folder, 'data'),
    functions: { echo: 'exports.main = async (event) => event;' },
    database: { collections: [{ name: 'things' }] },
  });
  useSdkWith(cloud);
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
  const things = app.database().collection('things');
  const known = await app.uploadFile({ cloudPath: 'known.txt', fileContent: Buffer.from('known') });
  await things.add({ _id: 'known' });
  // A first visit, so that the stand-in for WeChat has something to write down when there is no more room.
  mkdirSync(join(folder, 'others'));
  const rest = spawnSync('sh', ['-c', `cat /dev/zero > ${join(folder, 'others', 'all')}`]);
  expect(rest.status).not.toBe(0);

  const token = await cloud.token({ openid: 'openid-new' });
  expect(await cloud.call('echo', { n: 1 }, token)).toEqual({ status: 200, body: { n: 1 } });
  expect(await codeOf(app.uploadFile({ cloudPath: 'new.txt', fileContent: Buffer.alloc(200_000) }))).toBe(
    'STORAGE_REQUEST_FAIL: [ServiceUnavailable]: The disk takes no more; nothing was stored.',
  );
  const text = 'x'.repeat(400_000);
  const refusals: string[] = [];
  for (let n = 0; n < 12; n += 1) refusals.push(await codeOf(things.add({ _id: `new-${n}`, text })));
  expect(refusals).toContain(
    'DATABASE_REQUEST_FAILED: The disk of the database is full (SQLITE_FULL); nothing was changed',
  );
  const failed = () => cloud?.log().find(({ event }) => event === 'wechat-memory-not-kept');
  for (let look = 0; look < 100 && !failed(); look += 1) await new Promise((done) => setTimeout(done, 50));
  expect(failed()).toMatchObject({ level: 'error' });
  expect((await things.doc('known').get()).data).toEqual([{ _id: 'known' }]);
  expect((await app.downloadFile(known)).fileContent?.toString()).toBe('known');

  for (const command of ['backup', 'export']) {
    const out = join(folder, command);
    const moving = [
      join(__dirname, '../../../dist/local/moving.js'),
      command,
      '--data',
      cloud.data,
      '--out',
      out,
    ];
    const { status, stderr } = spawnSync(process.execPath, moving, { encoding: 'utf8', timeout: 30_000 });
    expect([command, status, stderr.trim()]).toEqual([
      command,
      1,
      expect.stringContaining('Is its disk full?'),
    ]);
    expect(existsSync(out)).toBe(false);
  }

  rmSync(join(folder, 'others'), { recursive: true });
  expect(await codeOf(things.add({ _id: 'with-room' }))).toBe('done');
  expect(await codeOf(app.uploadFile({ cloudPath: 'new.txt', fileContent: Buffer.from('room') }))).toBe(
    'done',
  );
  expect(await cloud.kill('SIGTERM')).toBe(0);
});
