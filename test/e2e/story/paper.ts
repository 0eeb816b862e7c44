import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { type PdfPage, readPdf, textOf } from '../../cloudfunctions/documents/read-pdf';
import type { Build, Hands } from '../hands/hands';
import type { Programme } from '../programme';

/** What a reader, and a camera, find on the printed form. */
export interface PrintedPaper {
  /** All words, without blanks. */
  readonly text: string;
  /** Where the QR code leads. */
  readonly link: string;
  /** Characters shown as an empty box. */
  readonly emptyGlyphs: number;
}

const scan = ({ picture }: PdfPage): string | undefined => {
  const { data, width, height } = PNG.sync.read(Buffer.from(picture ?? '', 'base64'));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
};

const downloaded = async ({ page, tap, sees }: Hands): Promise<Buffer> => {
  await tap('PDF');
  await sees('下载');
  const [download] = await Promise.all([page.waitForEvent('download'), tap('下载')]);
  expect(download.suggestedFilename()).toBe('马示例护理创新工作室申报表（第2版）.pdf');
  return readFileSync(await download.path());
};

/** The leader gets the PDF on the screen that follows the application. */
export const printedPaper = async (
  build: Build,
  _programme: Programme,
  leader: Hands,
): Promise<PrintedPaper> => {
  const bytes = await downloaded(leader);
  await leader.tap('关闭');
  const pages = readPdf(bytes, 2).pages;
  const link = pages.map(scan).find((found) => found !== undefined);
  if (link === undefined) throw new Error(`no code on ${pages.length} pages of ${build.name}`);
  return {
    text: pages.map(textOf).join(''),
    link,
    emptyGlyphs: pages.reduce((sum, page) => sum + page.emptyGlyphs, 0),
  };
};
