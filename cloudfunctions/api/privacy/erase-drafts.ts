import { allOf } from '@platform/database/all-of';
import type { StoredForm } from '@platform/database/collections';
import { removeById } from '@platform/database/database';
import { removeStored } from '@platform/files/storage';

/** Removes drafts that were never handed in, with their files. @returns how many drafts and files */
export const eraseDrafts = async (
  applications: readonly StoredForm[],
): Promise<{ readonly drafts: number; readonly files: number }> => {
  const drafts = applications.filter(({ forms }) => forms.length === 0);
  let removed = 0;
  for (const { _id } of drafts) {
    const files = await allOf('files', { 'owner.kind': 'application', 'owner.id': _id });
    await removeStored(files.map(({ fileID }) => fileID));
    for (const file of files) await removeById('files', file._id);
    removed += files.length;
    await removeById('applications', _id);
  }
  return { drafts: drafts.length, files: removed };
};
