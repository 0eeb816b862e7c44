import { Failure } from '@domain/failure/failure';
import { fileOwnerSchema } from '@domain/files/owner';
import { type Author, checkTexts } from '@platform/content/check-texts';
import { countOf, findById, insert } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { rightsOfOwner } from './owner-rights';
import { finishedView, largestFile, uploadId, uploadView } from './parts';
import type { UploadView } from './upload.views';

const fileName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.regex(/^[^\p{Cc}/\\]+$/u));

const sizeProblem = (size: number): Failure | null =>
  size <= largestFile
    ? null
    : new Failure('TOO_LARGE', { message: '单个文件不能超过 10 MB，请压缩后再上传。', field: 'size' });

/**
 * A file's name is read by others like what stands in it. While WeChat does not answer the file arrives all the same,
 * under a name that says nothing.
 * @throws Failure INVALID naming the field where the name is risky
 */
const shownName = async (author: Author, name: string): Promise<string> => {
  const waiting = await checkTexts(author, [{ field: 'name', label: '文件名', text: name }]);
  return waiting.length === 0 ? name : `附件${/\.[a-z]{1,5}$/i.exec(name)?.[0] ?? ''}`;
};

/** Begins an upload, or finds the one begun for the same file: its parts need not be sent again. */
export const beginUpload = defineProcedure({
  name: 'upload.begin',
  writes: true,
  limit: 'uploadBegin',
  input: v.strictObject({
    /** An entry may be named before it has reached the server. */
    owner: fileOwnerSchema,
    name: fileName,
    size: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  run: async (call, { owner, name, size, sha256 }): Promise<UploadView> => {
    const { most, assertMayAdd } = rightsOfOwner(owner);
    await assertMayAdd(call, owner.id);
    const tooLarge = sizeProblem(size);
    if (tooLarge) throw tooLarge;
    const upload = {
      _id: uploadId(owner, sha256),
      owner,
      personId: call.person._id,
      name: await shownName(call.person, name),
      size,
      sha256,
      parts: {},
      startedAt: call.now,
      touchedAt: call.now,
    };
    const stored = await findById('files', upload._id);
    if (stored) return finishedView(stored._id, stored.size);
    if ((await countOf('files', { 'owner.id': owner.id, 'owner.kind': owner.kind })) >= most) {
      throw new Failure('TOO_MANY', { message: `这里最多 ${most} 个附件。` });
    }
    if (await insert('uploads', upload)) return uploadView(upload);
    const begun = await findById('uploads', upload._id);
    if (!begun) throw notFound('an upload vanished between two reads');
    if (begun.size !== size) {
      throw new Failure('INVALID', { message: '文件大小与内容不符，请重新选择文件。', field: 'size' });
    }
    return uploadView(begun);
  },
});
