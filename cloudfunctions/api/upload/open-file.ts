import { fileOwnerSchema } from '@domain/files/owner';
import { findOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { assertShown } from '@platform/files/picture-check';
import { temporaryLink } from '@platform/files/storage';
import * as v from 'valibot';
import { id } from '../input/fields';
import { rightsOfOwner } from './owner-rights';
import type { FileLink } from './upload.views';

/** A link of ten minutes to a file, for those who may see what refers to it, and for who has uploaded it. */
export const openFile = defineProcedure({
  name: 'upload.open',
  writes: false,
  input: v.strictObject({ owner: fileOwnerSchema, fileId: id }),
  run: async (call, { owner, fileId }): Promise<FileLink> => {
    const shown = await rightsOfOwner(owner).shows(call, owner.id, fileId);
    const file = await findOne('files', {
      where: { _id: fileId, 'owner.id': owner.id, 'owner.kind': owner.kind },
      fields: ['fileID', 'name', 'type', 'uploadedBy', 'check'],
    });
    const own = owner.kind !== 'application' && file?.uploadedBy === call.person._id;
    if (!file || (!shown && !own)) throw notFound();
    assertShown(file, call.person._id);
    return { url: await temporaryLink(file.fileID), name: file.name, type: file.type };
  },
});
