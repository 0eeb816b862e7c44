import { imageSize } from 'image-size';
import PDFDocument from 'pdfkit';
import type { Drawing } from '../drawing/drawing';
import { drawSeal, insideSeal } from '../drawing/seal';
import { type FaceName, faceNamed } from '../fonts/faces';
import { runsOf, type Weight, widthOf } from '../fonts/typeset';
import { mm } from '../layout/millimetres';

export const ink = '#000000';
export const faint = '#555555';

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  readonly align?: 'left' | 'centre' | 'right';
  /** Points by which every character stands further from the next. */
  readonly spacing?: number;
}

/** What draws on the pages of one PDF. Measures in points from the top left corner. */
export interface Pen {
  readonly document: PDFKit.PDFDocument;
  /** One line; `y` is its baseline, `x` its left end, middle or right end. */
  text(line: string, x: number, y: number, style: TextStyle): void;
  frame(x: number, y: number, width: number, height: number): void;
  /** A drawing with its top left corner at x, y. */
  draw(drawing: Drawing, x: number, y: number): void;
  /** A seal with the top left corner of its square at x, y: as uploaded, or drawn from its name. */
  seal(name: string, picture: Buffer | null, x: number, y: number): void;
}

/** @param information title and date of making, which stand in the file */
export const newPen = (information: { readonly title: string; readonly madeAt: Date }): Pen => {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    // Nothing is printed in a font of the reader's machine.
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: information.title, CreationDate: information.madeAt },
  });
  const registered = new Set<FaceName>();
  const choose = (face: FaceName, size: number): void => {
    if (!registered.has(face)) {
      document.registerFont(face, faceNamed(face).bytes);
      registered.add(face);
    }
    document.font(face, size);
  };
  const pen: Pen = {
    document,
    text(line, x, y, { size, weight = 'regular', colour = ink, align = 'left', spacing = 0 }) {
      const width = widthOf(line, weight, size);
      let at = align === 'left' ? x : align === 'centre' ? x - width / 2 : x - width;
      for (const run of runsOf(line, weight)) {
        choose(run.face, size);
        document
          .fillColor(colour)
          .text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
        at += widthOf(run.text, weight, size) + [...run.text].length * spacing;
      }
    },
    frame(x, y, width, height) {
      document.lineWidth(0.7).strokeColor(ink).rect(x, y, width, height).stroke();
    },
    draw({ steps, colour }, x, y) {
      const across = (value: number) => x + mm(value);
      const down = (value: number) => y + mm(value);
      for (const step of steps) {
        if (step[0] === 'M') document.moveTo(across(step[1]), down(step[2]));
        else if (step[0] === 'L') document.lineTo(across(step[1]), down(step[2]));
        else if (step[0] === 'Z') document.closePath();
        else {
          document.bezierCurveTo(
            across(step[1]),
            down(step[2]),
            across(step[3]),
            down(step[4]),
            across(step[5]),
            down(step[6]),
          );
        }
      }
      document.fillColor(colour).fill('non-zero');
    },
    seal(name, picture, x, y) {
      if (picture === null) return pen.draw(drawSeal(name), x, y);
      const { left, top, width, height } = insideSeal(imageSize(picture));
      document.image(picture, x + mm(left), y + mm(top), { width: mm(width), height: mm(height) });
    },
  };
  return pen;
};

/** Ends the document. @returns its bytes */
export const finished = ({ document }: Pen): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
    document.end();
  });
