import type { FileRef } from '@domain/form/answers';
import { findMany } from '../database/database';

/** @returns the SHA-256 of stored photos, in no order */
export const hashesOf = async (photos: readonly FileRef[]): Promise<readonly string[]> => {
  if (photos.length === 0) return [];
  const files = await findMany('files', {
    where: { _id: { $in: photos.map(({ id }) => id) } },
    fields: ['sha256'],
    limit: photos.length,
  });
  return files.map(({ sha256 }) => sha256);
};
