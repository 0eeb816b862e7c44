import { createHash } from 'node:crypto';
import { Failure } from '@domain/failure/failure';
import type { FileRef } from '@domain/form/answers';
import { findById, insert, removeById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
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

const assertWhole = (content: Buffer, sha256: string): void => {
  if (createHash('sha256').update(content).digest('hex') === sha256) return;
  throw new Failure('INVALID', { message: '文件在传输中损坏，请重新上传。', log: 'sha256 differs' });
};

/** Puts the parts together, checks them against the digest and finds the kind of the file from its content. */
export const finishUpload = defineProcedure({
  name: 'upload.finish',
  writes: true,
  input: v.strictObject({ id }),
  run: async ({ person, now }, input): Promise<FileRef> => {
    const finished = await findById('files', input.id);
    if (finished?.uploadedBy === person._id) return refOf(finished);
    const upload = await ownUpload(input.id, person._id);
    const content = await together(upload);
    const { _id, owner, size, sha256 } = upload;
    try {
      assertWhole(content, sha256);
      const { type, name } = await kindOf(content, upload.name);
      const fileID = await putFile(`files/${_id}`, content);
      const file = { _id, owner, name, size, type, sha256, fileID };
      await insert('files', { ...file, uploadedBy: person._id, at: now });
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
