import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { type PdfPage, readPdf, textOf } from '../../cloudfunctions/documents/read-pdf';

/** What a reader, and a camera, find on the printed form. */
export interface PrintedPaper {
  /** All words, without blanks. */
  readonly text: string;
  /** Where the QR code leads. */
  readonly link: string;
  /** Characters shown as an empty box. */
  readonly emptyGlyphs: number;
}

const codeOn = ({ picture }: PdfPage): string | undefined => {
  const { data, width, height } = PNG.sync.read(Buffer.from(picture ?? '', 'base64'));
  return jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
};

const firstCode = (pages: readonly PdfPage[]): string => {
  for (const page of pages) {
    const code = codeOn(page);
    if (code !== undefined) return code;
  }
  throw new Error(`no code on any of ${pages.length} pages`);
};

/** @param bytes the PDF that the leader got */
export const printedPaper = (bytes: Buffer): PrintedPaper => {
  const pages = readPdf(bytes, 2).pages;
  return {
    text: pages.map(textOf).join(''),
    link: firstCode(pages),
    emptyGlyphs: pages.reduce((sum, page) => sum + page.emptyGlyphs, 0),
  };
};
