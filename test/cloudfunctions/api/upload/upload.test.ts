import { randomBytes } from 'node:crypto';
import { submitted } from '../../programme/file-application';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { onePoint, sha256Of, uploadFile } from '../../programme/upload-file';

let programme: Programme;
let applicationId: string;
const application = (id: string) => ({ kind: 'application' as const, id });
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
  applicationId = (await programme.done('leader', 'application.start', { roundId })).id;
}, 60_000);
afterAll(() => programme.stop());

const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(size - 9)]);
const begin = (content: Buffer, name = '材料.pdf') =>
  programme.call('leader', 'upload.begin', {
    owner: application(applicationId),
    name,
    size: content.length,
    sha256: sha256Of(content),
  });
const partOf = (content: Buffer, index: number): string =>
  content.subarray(index * 131_072, (index + 1) * 131_072).toString('base64');

test('a file of several parts arrives whole, whatever the order of its parts, and is opened by a link', async () => {
  const content = pdf(300_000);
  const begun = await begin(content);
  if (!begun.ok) throw new Error('not begun');
  const { id } = begun.data;
  expect(begun.data).toEqual({ id, partSize: 131_072, parts: 3, arrived: [] });
  for (const index of [2, 0, 0, 1]) {
    await programme.done('leader', 'upload.part', { id, index, data: partOf(content, index) });
  }
  const file = await programme.done('leader', 'upload.finish', { id });
  expect(file).toEqual({ id, name: '材料.pdf', size: 300_000, type: 'application/pdf' });
  const link = await programme.done('leader', 'upload.open', {
    owner: application(applicationId),
    fileId: id,
  });
  expect(Buffer.from(await (await fetch(link.url)).arrayBuffer()).equals(content)).toBe(true);
  // Nothing is left of the parts; finishing again gives the same file.
  expect((await programme.everything()).uploads).toEqual([]);
  expect(await programme.done('leader', 'upload.finish', { id })).toEqual(file);
});

test('the same file again resumes the upload that was broken off', async () => {
  const content = pdf(300_000);
  const begun = await begin(content);
  const id = begun.ok ? begun.data.id : '';
  await programme.done('leader', 'upload.part', { id, index: 1, data: partOf(content, 1) });
  const again = await begin(content);
  expect(again.ok && again.data).toMatchObject({ id, arrived: [1] });
  const refusal = await programme.refused('leader', 'upload.finish', { id });
  expect(refusal.message).toBe('文件还有 2 段没有传完，请继续上传。');
});

test('the kind is found from the content: a name proves nothing', async () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const begun = await begin(page, '照片.jpg');
  const id = begun.ok ? begun.data.id : '';
  await programme.done('leader', 'upload.part', { id, index: 0, data: page.toString('base64') });
  expect((await programme.refused('leader', 'upload.finish', { id })).message).toBe(
    '只能上传图片（JPG、PNG、WebP）、PDF、Word（docx）或 Excel（xlsx）文件；苹果手机的 HEIC 照片请先转成 JPG。',
  );
  expect((await programme.everything()).files).not.toContainEqual(expect.objectContaining({ _id: id }));
  const png = await uploadFile(programme, 'leader', applicationId, '照片.exe', onePoint);
  expect([png.name, png.type]).toEqual(['照片.exe.png', 'image/png']);
});

test('a file that was damaged on its way is refused and can be sent anew', async () => {
  const content = pdf(1_000);
  const begun = await begin(content);
  const id = begun.ok ? begun.data.id : '';
  const damaged = Buffer.from(content);
  damaged[500] = (damaged[500] ?? 0) ^ 1;
  await programme.done('leader', 'upload.part', { id, index: 0, data: damaged.toString('base64') });
  expect((await programme.refused('leader', 'upload.finish', { id })).message).toBe(
    '文件在传输中损坏，请重新上传。',
  );
  const again = await begin(content);
  expect(again.ok && again.data.arrived).toEqual([]);
});

test('more than 10 MB, a part of the wrong size and a part behind the end are refused', async () => {
  const size = 10 * 1024 * 1024 + 1;
  const tooLarge = { owner: application(applicationId), name: 'a.pdf', size, sha256: 'b'.repeat(64) };
  expect((await programme.refused('leader', 'upload.begin', tooLarge)).code).toBe('TOO_LARGE');
  const content = pdf(200_000);
  const begun = await begin(content);
  const id = begun.ok ? begun.data.id : '';
  const short = { id, index: 0, data: 'AAAA' };
  expect((await programme.refused('leader', 'upload.part', short)).code).toBe('INVALID');
  const behind = { id, index: 2, data: partOf(content, 1) };
  expect((await programme.refused('leader', 'upload.part', behind)).code).toBe('INVALID');
  const noBase64 = { id, index: 0, data: '不是' };
  expect((await programme.refused('leader', 'upload.part', noBase64)).code).toBe('INVALID');
});

test("another person's upload is not found, for parts and for finishing", async () => {
  const content = pdf(1_000);
  const begun = await begin(content);
  const id = begun.ok ? begun.data.id : '';
  const part = { id, index: 0, data: content.toString('base64') };
  expect((await programme.refused('colleague', 'upload.part', part)).code).toBe('NOT_FOUND');
  expect((await programme.refused('colleague', 'upload.finish', { id })).code).toBe('NOT_FOUND');
});

test('officers open only files that the form they may read refers to', async () => {
  const { id } = await submitted(programme, 'athlete');
  const view = await programme.done('athlete', 'application.get', { id });
  const [file] = view.answers.venuePhotos as readonly { readonly id: string }[];
  const fileId = file?.id ?? '';
  expect(
    (await programme.done('elsewhereUnit', 'upload.open', { owner: application(id), fileId })).name,
  ).toBe('证明.png');
  expect((await programme.refused('unit', 'upload.open', { owner: application(id), fileId })).code).toBe(
    'NOT_FOUND',
  );
  // A file of another application is not reached through one that may be seen.
  const foreign = (await programme.everything()).files as { _id: string; owner: { id: string } }[];
  const other = foreign.find(({ owner }) => owner.id === applicationId);
  expect(
    (
      await programme.refused('elsewhereUnit', 'upload.open', {
        owner: application(id),
        fileId: other?._id ?? '',
      })
    ).code,
  ).toBe('NOT_FOUND');
  const late = { owner: application(id), name: 'a.pdf', size: 10, sha256: 'c'.repeat(64) };
  expect((await programme.refused('athlete', 'upload.begin', late)).code).toBe('WRONG_STATE');
});
