import { Failure } from '@domain/failure/failure';
import { changeOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { putFile } from '@platform/files/storage';
import * as v from 'valibot';
import { id } from '../input/fields';
import { ownUpload } from './own-upload';
import { partCount, sizeOfPart, uploadView } from './parts';
import type { UploadView } from './upload.views';

const base64 = v.pipe(v.string(), v.maxLength(180_000), v.base64());

/** Takes one part of a file; a part sent twice is kept once. */
export const putPart = defineProcedure({
  name: 'upload.part',
  writes: true,
  limit: 'uploadPart',
  input: v.strictObject({
    id,
    index: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000)),
    data: base64,
  }),
  run: async ({ person, now }, input): Promise<UploadView> => {
    const upload = await ownUpload(input.id, person._id);
    const part = Buffer.from(input.data, 'base64');
    if (input.index >= partCount(upload.size) || part.length !== sizeOfPart(upload.size, input.index)) {
      throw new Failure('INVALID', { message: '这一段文件不完整，请重新上传。', field: 'data' });
    }
    const known = upload.parts[input.index];
    if (known !== undefined) return uploadView(upload);
    const fileID = await putFile(`uploads/${upload._id}/${input.index}`, part);
    const kept = await changeOne(
      'uploads',
      { _id: upload._id },
      { $set: { [`parts.${input.index}`]: fileID, touchedAt: now } },
    );
    if (!kept) throw notFound('the upload was finished or cleaned away meanwhile');
    return uploadView({ ...upload, parts: { ...upload.parts, [input.index]: fileID } });
  },
});
