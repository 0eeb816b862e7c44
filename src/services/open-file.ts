import type { FileOwner } from '@domain/files/owner';
import { openDocument } from '@/platform/documents';
import { call } from './client';

/** Opens an attached file. @throws Failure */
export const openAttachedFile = async (owner: FileOwner, fileId: string): Promise<void> => {
  await openDocument(await call('upload.open', { owner, fileId }));
};
