import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { startLocalCloud, type TestCloud, useSdkWith } from '../cloud';

describe('storage, through the SDK', () => {
  let cloud: TestCloud;
  let app: ReturnType<typeof tcb.init>;
  beforeAll(async () => {
    cloud = await startLocalCloud({ functions: {}, args: ['--max-upload', '2'] });
    useSdkWith(cloud);
    app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
  });
  afterAll(() => cloud.stop());

  const upload = async (cloudPath: string, fileContent: Buffer) =>
    (await app.uploadFile({ cloudPath, fileContent })).fileID;
  const linkOf = async (fileID: string, maxAge = 60) => {
    const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge }] });
    return fileList[0]?.tempFileURL ?? '';
  };
  const contentOf = async (fileID: string) => (await app.downloadFile({ fileID })).fileContent as Buffer;

  test.each(['a.txt', '申请/附件 1（终稿）.pdf', 'deep/er/é+%25&=?#.bin', '龘.png'])(
    'keeps %s byte by byte',
    async (path) => {
      const content = randomBytes(200_000);
      const fileID = await upload(path, content);
      expect(fileID).toBe(`cloud://local.6c6f-local-1300000000/${path}`);
      expect(
        createHash('sha256')
          .update(await contentOf(fileID))
          .digest('hex'),
      ).toBe(createHash('sha256').update(content).digest('hex'));
      expect(await linkOf(fileID)).toMatch(/^[\x21-\x24\x26-\x7e]+$/);
    },
  );

  test('a second upload replaces the first', async () => {
    const first = await upload('twice.txt', Buffer.from('one'));
    const second = await upload('twice.txt', Buffer.from('two, longer'));
    expect(second).toBe(first);
    expect((await contentOf(first)).toString()).toBe('two, longer');
  });

  test('ten uploads of one path at once: one of them wins, whole', async () => {
    const contents = Array.from({ length: 10 }, (_, at) => Buffer.alloc(50_000, at));
    await Promise.all(contents.map((content) => upload('raced.bin', content)));
    const kept = await contentOf('cloud://local.6c6f-local-1300000000/raced.bin');
    expect(contents.some((content) => content.equals(kept))).toBe(true);
  });

  test('a missing file is named as such, among others that are there', async () => {
    const fileID = await upload('there.txt', Buffer.from('x'));
    const missing = 'cloud://local.6c6f-local-1300000000/not-there.txt';
    const { fileList } = await app.getTempFileURL({ fileList: [fileID, missing, 'nonsense'] });
    expect(fileList.map(({ code }) => code)).toEqual([
      'SUCCESS',
      'STORAGE_FILE_NONEXIST',
      'STORAGE_FILE_NONEXIST',
    ]);
    await expect(app.downloadFile({ fileID: missing })).rejects.toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
    });
  });

  test('a temporary link ends, and cannot be stretched or turned to another file', async () => {
    const link = new URL(await linkOf(await upload('timed.txt', Buffer.from('x')), 1));
    expect((await fetch(link)).status).toBe(200);
    const stretched = new URL(link);
    stretched.searchParams.set('t', String(Number(link.searchParams.get('t')) + 1000));
    expect((await fetch(stretched)).status).toBe(403);
    const other = new URL(await linkOf(await upload('other.txt', Buffer.from('y'))));
    other.search = link.search;
    expect((await fetch(other)).status).toBe(403);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect((await fetch(link)).status).toBe(403);
  });

  test('deleted is gone, also for links that were given out; the second time it is not there', async () => {
    const fileID = await upload('gone.txt', Buffer.from('x'));
    const link = await linkOf(fileID);
    const remove = async () => (await app.deleteFile({ fileList: [fileID] })).fileList[0]?.code;
    expect(await remove()).toBe('SUCCESS');
    expect((await fetch(link)).status).toBe(404);
    expect(await remove()).toBe('STORAGE_FILE_NONEXIST');
  });

  test('copies, moves, and keeps what may not be overwritten', async () => {
    await upload('from/paper.txt', Buffer.from('paper'));
    await upload('kept/paper.txt', Buffer.from('kept'));
    const { fileList } = await app.copyFile({
      fileList: [
        { srcPath: 'from/paper.txt', dstPath: 'to/paper.txt' },
        { srcPath: 'from/paper.txt', dstPath: 'kept/paper.txt', overwrite: false },
        { srcPath: 'from/none.txt', dstPath: 'to/none.txt' },
        { srcPath: 'to/paper.txt', dstPath: 'moved/paper.txt', removeOriginal: true },
      ],
    });
    expect(fileList.map(({ code }) => code)).toEqual([
      'SUCCESS',
      'STORAGE_FILE_EXISTS',
      'STORAGE_FILE_NONEXIST',
      'SUCCESS',
    ]);
    const at = (path: string) => contentOf(`cloud://local.6c6f-local-1300000000/${path}`);
    expect((await at('moved/paper.txt')).toString()).toBe('paper');
    expect((await at('kept/paper.txt')).toString()).toBe('kept');
    await expect(at('to/paper.txt')).rejects.toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
  });

  test('a file above the limit is refused and leaves nothing', async () => {
    await expect(upload('large.bin', Buffer.alloc(3 * 1024 * 1024))).rejects.toThrow();
    await expect(contentOf('cloud://local.6c6f-local-1300000000/large.bin')).rejects.toMatchObject({
      code: 'STORAGE_FILE_NONEXIST',
    });
  });

  test('without a permit nothing is written, and a permit is for one path', async () => {
    const { data } = await app.getUploadMetadata({ cloudPath: 'mine.txt' });
    const put = (url: string, authorization: string) =>
      fetch(url, { method: 'PUT', headers: { authorization }, body: 'x' });
    expect((await put(data.url, 'false')).status).toBe(403);
    expect((await put(data.url.replace('mine', 'yours'), data.authorization)).status).toBe(403);
    expect((await put(data.url, data.authorization)).status).toBe(200);
  });

  test('what could run as a page is offered for download only', async () => {
    const page = await fetch(
      await linkOf(await upload('evil.html', Buffer.from('<script>alert(1)</script>'))),
    );
    expect(page.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const drawing = await fetch(await linkOf(await upload('evil.svg', Buffer.from('<svg/>'))));
    expect(drawing.headers.get('content-disposition')).toMatch(/^attachment/);
    const picture = await fetch(await linkOf(await upload('fine.png', Buffer.from('x'))));
    expect(picture.headers.get('content-disposition')).toMatch(/^inline/);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  test('parts of a file, and its size alone', async () => {
    const link = await linkOf(await upload('parts.txt', Buffer.from('0123456789')));
    const part = async (range: string) => {
      const answer = await fetch(link, { headers: { range } });
      return [answer.status, await answer.text(), answer.headers.get('content-range')];
    };
    expect(await part('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10']);
    expect(await part('bytes=7-')).toEqual([206, '789', 'bytes 7-9/10']);
    expect(await part('bytes=-2')).toEqual([206, '89', 'bytes 8-9/10']);
    expect(await part('bytes=50-60')).toEqual([200, '0123456789', null]);
    const head = await fetch(link, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
  });
});

test('files are there after a kill and a new start', async () => {
  const data = mkdtempSync(join(tmpdir(), 'kept-'));
  let cloud = await startLocalCloud({ functions: {}, data });
  useSdkWith(cloud);
  const { fileID } = await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).uploadFile({
    cloudPath: 'kept.txt',
    fileContent: Buffer.from('still here'),
  });
  await cloud.kill('SIGKILL');
  cloud = await startLocalCloud({ functions: {}, data });
  useSdkWith(cloud);
  const { fileContent } = await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).downloadFile({ fileID });
  expect(fileContent?.toString()).toBe('still here');
  expect(readdirSync(join(data, 'files'))).toHaveLength(1);
  await cloud.stop();
  rmSync(data, { recursive: true });
});
