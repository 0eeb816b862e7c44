import { Failure } from '@domain/failure/failure';
import { largestPicture, pictureEdges } from '@domain/seal/picture';
import { findOne } from '@platform/database/database';
import { readStored } from '@platform/files/storage';
import { imageSize } from 'image-size';

const refusal = (message: string): Failure => new Failure('INVALID', { field: 'picture', message });

/** Upright and with its middle in the middle: 1 where a picture does not say how it was held. */
const upright = 1;

/**
 * Makes sure that a file is a picture that can be printed as a seal: one of the seal's own, PNG or JPEG, neither too
 * coarse for 42 mm nor too long.
 * @throws Failure INVALID naming `picture`
 */
export const assertSealPicture = async (sealId: string, fileId: string): Promise<void> => {
  const file = await findOne('files', {
    where: { _id: fileId, 'owner.kind': 'seal', 'owner.id': sealId },
    fields: ['fileID', 'type', 'size', 'check'],
  });
  if (!file) throw refusal('印章图样没有上传成功，请重新上传。');
  if (!['image/png', 'image/jpeg'].includes(file.type)) {
    throw refusal('印章图样请用 PNG（背景透明的最好）或 JPG 图片。');
  }
  if (file.size > largestPicture) throw refusal('印章图样不能超过 2 MB，请缩小后再上传。');
  if (file.check?.state === 'refused') throw refusal('这张图片未通过微信的内容安全检查，请换一张。');
  const { width, height, orientation = upright } = imageSize(await readStored(file.fileID));
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < pictureEdges.least || long > pictureEdges.most || long > short * pictureEdges.ratio) {
    throw refusal(
      `印章图样每边要在 ${pictureEdges.least} 至 ${pictureEdges.most} 像素之间，长边不超过短边的 ${pictureEdges.ratio} 倍；这张是 ${width}×${height}。`,
    );
  }
  if (orientation !== upright) throw refusal('这张图片是横着拍的，请转正并另存后再上传。');
};
