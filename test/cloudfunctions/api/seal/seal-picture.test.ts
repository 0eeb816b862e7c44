import JSZip from 'jszip';
import { PNG } from 'pngjs';
import type { PrintedForm } from '../../../../cloudfunctions/documents/form/deliver';
import type { Answer } from '../../../../cloudfunctions/platform/door/envelope';
import { auditOf } from '../../programme/audit';
import { submitted } from '../../programme/file-application';
import { everyonesPin, openProgramme, type Programme } from '../../programme/open-programme';
import { someLeader } from '../../programme/some-leader';
import { fireTimer } from '../../programme/timer';
import { uploadFile } from '../../programme/upload-file';
import { picturesChecked, wechatBack, wechatDown } from '../../programme/wechat';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

/** Red on nothing; a text beside it says who has drawn it. */
const pictureOf = (width: number, height: number, shade = 0x1e): Buffer => {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 8) png.data.set([0xb3, 0x26, shade, 0xff], at);
  return PNG.sync.write(png);
};
/** The head alone says how large a picture is. */
const saying = (png: Buffer, width: number, height: number): Buffer => {
  const other = Buffer.from(png);
  other.writeUInt32BE(width, 16);
  other.writeUInt32BE(height, 20);
  return other;
};
const withText = (png: Buffer): Buffer => {
  const text = Buffer.from('tEXtAuthor\0somebody', 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length - 4);
  // Nothing reads the check of a chunk that is left out.
  return Buffer.concat([png.subarray(0, 33), length, text, Buffer.alloc(4), png.subarray(33)]);
};

const sealOf = (who: string) => programme.done(who, 'seal.get', {});
const uploaded = async (who: string, content: Buffer, name = '印章.png') =>
  uploadFile(programme, who, { kind: 'seal', id: (await sealOf(who)).id }, name, content);
const change = async (who: string, picture: string | null) => {
  const { id, version } = await sealOf(who);
  return programme.done(who, 'seal.change', { id, version, pin: everyonesPin, picture });
};
const refused = async (who: string, picture: string) => {
  const { id, version } = await sealOf(who);
  return programme.refused(who, 'seal.change', { id, version, pin: everyonesPin, picture });
};
const agreed = async (who: string, id: string) => {
  const { version } = await programme.done(who, 'application.get', { id });
  return programme.done(who, 'application.agree', { id, version, text: '同意推荐。' });
};
const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer());
const mediaOf = async (who: string, applicationId: string): Promise<readonly Buffer[]> => {
  const { cloud } = programme;
  const event = { procedure: 'form.word', input: { applicationId }, requestId: crypto.randomUUID() };
  const token = await cloud.token({ openid: `openid-of-${who}` });
  const answer = (await cloud.call('documents', event, token)).body as Answer<PrintedForm>;
  if (!answer.ok) throw new Error(answer.error.message);
  const zip = await JSZip.loadAsync(await bytesAt(answer.data.url));
  const media = Object.keys(zip.files).filter((path) => /^word\/media\/./.test(path));
  return Promise.all(
    media.map(async (path) => (await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0)),
  );
};

test('an uploaded picture is put on what is sealed from then on; going back to the drawn one changes nothing before', async () => {
  const plain = pictureOf(500, 500);
  const { id } = await submitted(programme, await someLeader(programme));
  await agreed('unit', id);
  const file = await uploaded('administration', withText(plain));
  const shown = await change('administration', file.id);
  expect(shown.picture).toMatchObject({ fileId: file.id, check: 'passed' });
  // What the file said of who has drawn it is gone, every point of it is kept.
  expect((await bytesAt(shown.picture?.url ?? '')).equals(plain)).toBe(true);

  const before = await programme.done('administration', 'application.get', { id });
  expect(before.sealPictures.map(({ post, at }) => [post.capacity, at])).toEqual([
    ['unitAdministration', null],
  ]);
  const after = await agreed('administration', id);
  const { at } = after.opinions[1] ?? { at: '' };
  await change('administration', null);
  expect((await sealOf('administration')).picture).toBeNull();
  // The union above sees the picture on the one opinion that was given under it.
  const seen = await programme.done('direct', 'application.get', { id });
  expect(seen.sealPictures.map((one) => [one.post.capacity, one.at])).toEqual([['unitAdministration', at]]);
  expect((await bytesAt(seen.sealPictures[0]?.url ?? '')).equals(plain)).toBe(true);
  expect((await mediaOf('direct', id)).filter((bytes) => bytes.equals(plain))).toHaveLength(1);

  const changes = (await auditOf(programme)).filter(({ procedure }) => procedure === 'seal.change');
  expect(changes).toHaveLength(2);
  expect(JSON.stringify(changes)).toContain(file.id);
});

test('until WeChat has passed a picture the drawn seal stands for it', async () => {
  await wechatDown(programme);
  const { id } = await submitted(programme, await someLeader(programme));
  const file = await uploaded('unit', pictureOf(400, 400));
  expect((await change('unit', file.id)).picture?.check).toBe('waiting');
  await agreed('unit', id);
  expect((await programme.done('direct', 'application.get', { id })).sealPictures).toEqual([]);
  await wechatBack(programme);
  await fireTimer(programme);
  await picturesChecked(programme);
  expect((await programme.done('direct', 'application.get', { id })).sealPictures).toHaveLength(1);
  await change('unit', null);
});

test('pictures that cannot be printed as a seal are refused, and say why', async () => {
  for (const [width, height] of [
    [299, 299],
    [600, 300],
    [2_001, 2_000],
  ] as const) {
    const { id } = await uploaded('unit', saying(pictureOf(10, 10), width, height));
    const reason = await refused('unit', id);
    expect([reason.field, reason.message.includes(`这张是 ${width}×${height}`)]).toEqual(['picture', true]);
  }
  const text = Buffer.from('%PDF-1.4\n%%EOF\n');
  const pdf = await uploaded('unit', text, '印章.png');
  expect((await refused('unit', pdf.id)).message).toContain('请用 PNG');
  expect((await refused('unit', 'nothing')).field).toBe('picture');
});

test('nobody but the officers of its post uploads to a seal, opens its picture, or takes a picture of another seal', async () => {
  const { id } = await sealOf('unit');
  const file = await uploaded('unit', pictureOf(360, 360, 0x20));
  await change('unit', file.id);
  const owner = { kind: 'seal', id } as const;
  const begin = { name: '印章.png', size: 10, sha256: '0'.repeat(64) };
  for (const who of ['leader', 'administration', 'direct', 'industry', 'elsewhereUnit']) {
    const missing = { kind: 'seal', id: 'union:none' } as const;
    expect([who, await programme.refused(who, 'upload.begin', { owner, ...begin })]).toEqual([
      who,
      await programme.refused(who, 'upload.begin', { owner: missing, ...begin }),
    ]);
    expect([who, await programme.refused(who, 'upload.open', { owner, fileId: file.id })]).toEqual([
      who,
      await programme.refused(who, 'upload.open', { owner: missing, fileId: file.id }),
    ]);
  }
  expect((await refused('direct', file.id)).field).toBe('picture');
  await change('unit', null);
});
