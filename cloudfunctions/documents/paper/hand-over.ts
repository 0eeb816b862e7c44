import { createHash } from 'node:crypto';
import type { RoleCall } from '@platform/door/procedure';
import { putFile, temporaryLink } from '@platform/files/storage';

/** A paper that has been made, for ten minutes. */
export interface MadePaper {
  readonly url: string;
  /** A name for the file on the reader's own machine. */
  readonly name: string;
}

const longestName = 80;

/** @returns a title as the name of a file: without what file systems refuse */
export const asFileName = (title: string): string =>
  title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, longestName);

/**
 * Stores a paper and gives a temporary address. Nobody can guess it: it follows from the request.
 * @throws Failure UNAVAILABLE where storage does not answer
 */
export const handOver = async (
  call: RoleCall,
  title: string,
  ending: 'xlsx' | 'pdf' | 'docx' | 'svg' | 'zip',
  content: Buffer,
): Promise<MadePaper> => {
  const place = createHash('sha256')
    .update(JSON.stringify([call.person._id, call.requestId, call.now, title]))
    .digest('hex');
  const fileID = await putFile(`documents/${place}.${ending}`, content);
  return { url: await temporaryLink(fileID), name: `${asFileName(title)}.${ending}` };
};
