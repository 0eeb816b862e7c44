import { createHash } from 'node:crypto';
import { putFile, temporaryLink } from '@platform/files/storage';
import type { SheetFile } from './register.views';

/** Keeps a sheet and gives a link to it. @param ending `xlsx` or `csv` */
export const delivered = async (content: Buffer, name: string, ending: string): Promise<SheetFile> => {
  const digest = createHash('sha256').update(content).digest('hex');
  return { url: await temporaryLink(await putFile(`sheets/${digest}.${ending}`, content)), name };
};
