import { openDocument } from '@/platform/documents';
import { call } from './client';

/** Opens an attached file of an application. @throws Failure */
export const openAttachedFile = async (applicationId: string, fileId: string): Promise<void> => {
  await openDocument(await call('upload.open', { applicationId, fileId }));
};
