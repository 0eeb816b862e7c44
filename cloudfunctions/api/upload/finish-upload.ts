import { createHash } from 'node:crypto';
import { Failure } from '@domain/failure/failure';
import { withoutPlace } from '@domain/files/without-place';
import type { FileRef } from '@domain/form/answers';
import { recordChange } from '@platform/audit/record-change';
import { findById, insert, removeById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { isChecked, orderPictureCheck } from '@platform/files/picture-check';
import { putFile, readStored, removeStored } from '@platform/files/storage';
import type { StoredFile, Upload } from '@platform/files/stored-file';
import * as v from 'valibot';
import { id } from '../input/fields';
import { kindOf } from './file-kind';
import { ownUpload } from './own-upload';
import { partCount } from './parts';

const refOf = ({ _id, name, size, type }: StoredFile): FileRef => ({ id: _id, name, size, type });

const together = async ({ parts, size }: Upload): Promise<Buffer> => {
  const missing = partCount(size) - Object.keys(parts).length;
  if (missing > 0) {
    throw new Failure('INVALID', { message: `文件还有 ${missing} 段没有传完，请继续上传。` });
  }
  const ids = Array.from({ length: partCount(size) }, (_, index) => parts[index] ?? '');
  return Buffer.concat(await Promise.all(ids.map(readStored)));
};

const discard = async ({ _id, parts }: Upload): Promise<void> => {
  await removeById('uploads', _id);
  await removeStored(Object.values(parts));
};

const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Pictures say neither where nor by which device they were taken. */
const plain = (content: Buffer, type: string): Buffer => {
  const stripped = withoutPlace(content, type);
  if (stripped) return Buffer.from(stripped);
  throw new Failure('INVALID', { message: '图片文件不完整或已损坏，请换一张图片上传。', field: 'name' });
};

const assertWhole = (content: Buffer, sha256: string): void => {
  if (sha256Of(content) === sha256) return;
  throw new Failure('INVALID', { message: '文件在传输中损坏，请重新上传。', log: 'sha256 differs' });
};

/**
 * Puts the parts together, checks them against the digest, finds the kind of the file from its content, takes the
 * place out of pictures and has WeChat look at them.
 */
export const finishUpload = defineProcedure({
  name: 'upload.finish',
  writes: true,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<FileRef> => {
    const { person, now } = call;
    const finished = await findById('files', input.id);
    if (finished?.uploadedBy === person._id) return refOf(finished);
    const upload = await ownUpload(input.id, person._id);
    const sent = await together(upload);
    const { _id, owner } = upload;
    try {
      assertWhole(sent, upload.sha256);
      const { type, name } = await kindOf(sent, upload.name);
      const content = plain(sent, type);
      const fileID = await putFile(`files/${_id}`, content);
      const check = isChecked(type) ? await orderPictureCheck(fileID, person.openid, now) : undefined;
      const file = { _id, owner, name, size: content.length, type, sha256: sha256Of(content), fileID };
      await recordChange(call, { collection: 'files', id: _id, version: 1, before: null, after: file });
      await insert('files', { ...file, ...(check && { check }), uploadedBy: person._id, at: now });
    } catch (thrown) {
      // What cannot be used is not kept; what the storage has merely not answered to can be finished again.
      if (thrown instanceof Failure && thrown.code === 'INVALID') await discard(upload);
      throw thrown;
    }
    await discard(upload);
    const stored = await findById('files', _id);
    if (!stored) throw notFound('a file vanished between two reads');
    return refOf(stored);
  },
});
