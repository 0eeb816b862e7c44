import { createHash } from 'node:crypto';
import { putFile, temporaryLink } from '@platform/files/storage';
import { log } from '@platform/log/log';
import type { FormPaper } from '../paper/form-paper';
import { missingCharacters } from '../paper/missing-characters';

/** A printed form, for ten minutes. */
export interface PrintedForm {
  readonly url: string;
  /** A name for the file on the reader's own machine. */
  readonly name: string;
  /** Characters that no font holds and that stand as 〓 on the paper; empty almost always. */
  readonly missing: readonly string[];
}

const longestName = 60;

/** @returns `马示例创新工作室申报表（第2版）.pdf` */
export const fileName = ({ studioName, leaderName, version }: FormPaper, ending: string): string => {
  const whose = [...(studioName || leaderName).replace(/[\\/:*?"<>|\p{Cc}]/gu, '')]
    .slice(0, longestName)
    .join('');
  return `${whose}申报表（${version ? `第${version.number}版` : '草稿'}）.${ending}`;
};

/** The same paper lies at the same plain ASCII address; papers of different people never meet. */
const storagePath = (applicationId: string, paper: FormPaper, ending: string): string => {
  const digest = createHash('sha256')
    .update(JSON.stringify([applicationId, paper]))
    .digest('hex');
  return `documents/${digest}.${ending}`;
};

/**
 * Renders a paper, stores it and gives a temporary address.
 * @throws Failure UNAVAILABLE where storage does not answer
 */
export const deliver = async (
  applicationId: string,
  paper: FormPaper,
  ending: 'pdf' | 'docx',
  render: (paper: FormPaper) => Promise<Buffer>,
  requestId: string,
): Promise<PrintedForm> => {
  const missing = missingCharacters(paper);
  if (missing.length > 0) {
    const codePoints = missing.map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
    log.warn('characters-without-glyph', { requestId, codePoints: codePoints.join(' ') });
  }
  const fileID = await putFile(storagePath(applicationId, paper, ending), await render(paper));
  return { url: await temporaryLink(fileID), name: fileName(paper, ending), missing };
};
