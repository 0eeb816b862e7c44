import { answersFor, mayEdit } from '@domain/application/rights';
import { loadApplication } from '@platform/applications/load-application';
import { findOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { temporaryLink } from '@platform/files/storage';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { refsIn } from '../application/attached-files';
import { id } from '../input/fields';
import type { FileLink } from './upload.views';

/** A link of ten minutes to a file, for those who may see the form that refers to it. */
export const openFile = defineProcedure({
  name: 'upload.open',
  writes: false,
  input: v.strictObject({ applicationId: id, fileId: id }),
  run: async (call, { applicationId, fileId }): Promise<FileLink> => {
    const { actor } = await actorOf(call);
    const application = await loadApplication(applicationId, actor);
    // The leader also sees what has been uploaded and not yet saved into the form.
    const visible = mayEdit(application, actor) || refsIn(answersFor(application, actor)).has(fileId);
    if (!visible) throw notFound();
    const file = await findOne('files', {
      where: { _id: fileId, ownerId: applicationId },
      fields: ['fileID', 'name', 'type'],
    });
    if (!file) throw notFound();
    return { url: await temporaryLink(file.fileID), name: file.name, type: file.type };
  },
});
