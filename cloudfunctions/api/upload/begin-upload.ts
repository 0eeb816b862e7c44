import { mayEdit } from '@domain/application/rights';
import { Failure } from '@domain/failure/failure';
import { loadApplication } from '@platform/applications/load-application';
import { countOf, findById, insert } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { id } from '../input/fields';
import { finishedView, largestFile, uploadId, uploadView } from './parts';
import type { UploadView } from './upload.views';

/** Files of one application at most, those no longer referred to included. */
const mostFiles = 300;

const fileName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.regex(/^[^\p{Cc}/\\]+$/u));

const sizeProblem = (size: number): Failure | null =>
  size <= largestFile
    ? null
    : new Failure('TOO_LARGE', { message: '单个文件不能超过 10 MB，请压缩后再上传。', field: 'size' });

/** Begins an upload, or finds the one begun for the same file: its parts need not be sent again. */
export const beginUpload = defineProcedure({
  name: 'upload.begin',
  writes: true,
  limit: 'uploadBegin',
  input: v.strictObject({
    applicationId: id,
    name: fileName,
    size: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  run: async (call, { applicationId, name, size, sha256 }): Promise<UploadView> => {
    const { actor } = await actorOf(call);
    const application = await loadApplication(applicationId, actor);
    if (application.leaderId !== call.person._id) throw notFound();
    if (!mayEdit(application, actor)) {
      throw new Failure('WRONG_STATE', { message: '申报表已提交，现在不能再上传附件。' });
    }
    const tooLarge = sizeProblem(size);
    if (tooLarge) throw tooLarge;
    const upload = {
      _id: uploadId(applicationId, sha256),
      applicationId,
      personId: call.person._id,
      name,
      size,
      sha256,
      parts: {},
      startedAt: call.now,
      touchedAt: call.now,
    };
    const stored = await findById('files', upload._id);
    if (stored) return finishedView(stored._id, stored.size);
    if ((await countOf('files', { ownerId: applicationId })) >= mostFiles) {
      throw new Failure('TOO_MANY', { message: `一份申报表最多 ${mostFiles} 个附件。` });
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
