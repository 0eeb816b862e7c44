import { findById } from '@platform/database/database';
import { notFound } from '@platform/door/refusals';
import type { Upload } from '@platform/files/stored-file';

/** @throws Failure NOT_FOUND, the same whether there is no such upload or it is another person's */
export const ownUpload = async (id: string, personId: string): Promise<Upload> => {
  const upload = await findById('uploads', id);
  if (!upload || upload.personId !== personId) throw notFound();
  return upload;
};
