import { realJpeg } from '../../../domain/files/real-pictures';
import { submitted } from '../../programme/file-application';
import { openProgramme, type Programme, roundId } from '../../programme/open-programme';
import { fireTimer } from '../../programme/timer';
import { sha256Of, uploadFile } from '../../programme/upload-file';
import { picturesChecked, wechat, wechatBack, wechatDown } from '../../programme/wechat';

let programme: Programme;
beforeEach(async () => {
  programme = await openProgramme('2020-09-14T12:00:00+08:00');
}, 60_000);
afterEach(() => programme.stop());

const gps = Buffer.from('Exif\0\0GPSLatitude 38.28 N');
/** The real picture with an Exif segment that tells where it was taken. */
const photo = Buffer.concat([
  realJpeg.subarray(0, 2),
  Buffer.from([0xff, 0xe1, 0, gps.length + 2]),
  gps,
  realJpeg.subarray(2),
]);

const opened = (who: string, id: string, fileId: string) =>
  programme.call(who, 'upload.open', { owner: { kind: 'application', id }, fileId });

/** A submitted form, and the picture it refers to. */
const withPicture = async () => {
  const view = await submitted(programme);
  const [file] = view.answers.venuePhotos as readonly { readonly id: string }[];
  return { id: view.id, fileId: file?.id ?? '' };
};

test('a picture is stored without the place it was taken at; size and digest are those of what is stored', async () => {
  const draft = await programme.done('leader', 'application.start', { roundId });
  const owner = { kind: 'application' as const, id: draft.id };
  const file = await uploadFile(programme, 'leader', owner, '现场.jpg', photo);
  expect(file.size).toBe(realJpeg.length);
  const link = await programme.done('leader', 'upload.open', { owner, fileId: file.id });
  const stored = Buffer.from(await (await fetch(link.url)).arrayBuffer());
  expect(stored.equals(Buffer.from(realJpeg))).toBe(true);
  const [kept] = (await programme.everything()).files as { sha256: string }[];
  expect(kept?.sha256).toBe(sha256Of(stored));
});

test('a picture that is broken off is refused, and nothing is kept of it', async () => {
  const draft = await programme.done('leader', 'application.start', { roundId });
  const owner = { kind: 'application' as const, id: draft.id };
  const broken = uploadFile(programme, 'leader', owner, '现场.jpg', photo.subarray(0, 500));
  await expect(broken).rejects.toThrow('图片文件不完整或已损坏');
  expect((await programme.everything()).files).toEqual([]);
  expect((await programme.everything()).uploads).toEqual([]);
});

test('others see a picture once WeChat has passed it', async () => {
  await wechatDown(programme);
  const { id, fileId } = await withPicture();
  expect(await opened('unit', id, fileId)).toMatchObject({ ok: false, error: { code: 'WRONG_STATE' } });
  expect(await opened('leader', id, fileId)).toMatchObject({ ok: true });
  await wechatBack(programme);
  await fireTimer(programme);
  await picturesChecked(programme);
  expect(await opened('unit', id, fileId)).toMatchObject({ ok: true });
});

test('a picture that WeChat finds risky is shown to nobody else, and who uploaded it is told once', async () => {
  // The point's own bytes are what the stand-in is told to refuse.
  await wechat(programme, 'risky', { texts: ['IHDR'] });
  const { id, fileId } = await withPicture();
  await picturesChecked(programme);
  await fireTimer(programme);
  expect(await opened('unit', id, fileId)).toMatchObject({
    ok: false,
    error: { code: 'WRONG_STATE', message: '这张图片未通过微信的内容安全检查，不予显示。' },
  });
  const { rows } = await programme.done('leader', 'message.list', {});
  expect(rows.filter(({ title }) => title === '有图片未通过检查')).toHaveLength(1);
});

test('a finding that somebody makes up settles nothing', async () => {
  await wechatDown(programme);
  const { id, fileId } = await withPicture();
  const finding = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    errcode: 0,
    result: { suggest: 'pass' },
    version: 2,
  };
  const token = await programme.cloud.token({ customUserId: 'leader' });
  for (const trace_id of ['00000000-0000', '']) {
    await programme.cloud.call('reminders', { ...finding, trace_id }, token);
  }
  expect(await opened('unit', id, fileId)).toMatchObject({ ok: false });
});
