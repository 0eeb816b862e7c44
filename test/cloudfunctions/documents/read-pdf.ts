import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface PdfPage {
  readonly items: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
  readonly fonts: readonly string[];
  /** How often glyph 0, the box for a missing character, is shown. */
  readonly emptyGlyphs: number;
  readonly size: readonly number[];
  /** PNG in Base64; null where no picture was asked for. */
  readonly picture: string | null;
}
export interface PdfContent {
  readonly title: string;
  readonly pages: readonly PdfPage[];
}

/** @param dotsPerPoint draws the pages too */
export const readPdf = (bytes: Buffer, dotsPerPoint = 0): PdfContent =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'pdf-reader.mjs'), String(dotsPerPoint)], {
      input: bytes,
      maxBuffer: 1 << 28,
    }).toString('utf8'),
  ) as PdfContent;

/** Blanks and line ends are the layout's: texts are compared without them. */
export const solid = (text: string): string => text.replace(/\s/gu, '');

export const textOf = ({ items }: PdfPage): string => solid(items.map(({ text }) => text).join(''));
