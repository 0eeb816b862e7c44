import { sealSide } from '../drawing/seal';
import { widthOf } from '../fonts/typeset';
import { breakLines, type TextLine } from '../layout/break-lines';
import { mm } from '../layout/millimetres';
import type { Placed } from '../layout/paginate';
import { type Cell, padding, type Signature } from '../layout/table';
import { paperWords } from '../paper/labels';
import type { Pen } from './pen';

/** How far below the top of its line an ideograph's baseline lies, in lines and type sizes. */
const baselineOf = (cell: Pick<Cell, 'size' | 'leading'>): number => cell.leading / 2 + cell.size * 0.36;

const drawLine = (pen: Pen, cell: Cell, line: TextLine, y: number): void => {
  const weight = cell.bold ? 'bold' : 'regular';
  const width = cell.width - 2 * padding.x;
  if (cell.align === 'centre') {
    pen.text(line.text, cell.x + cell.width / 2, y, { size: cell.size, weight, align: 'centre' });
    return;
  }
  const text = line.text.trimEnd();
  const slack = width - line.indent - widthOf(text, weight, cell.size);
  const gaps = [...text].length - 1;
  // A line in a narrow column that would have to be torn apart is left ragged.
  const even = gaps > 0 && slack > 0 && slack / gaps < cell.size / 10;
  const spacing = line.spread && even ? slack / gaps : 0;
  pen.text(text, cell.x + padding.x + line.indent, y, { size: cell.size, weight, spacing });
};

/** Millimetres: baselines above the foot of the box; the seal's middle; how wide the column left of it may be. */
const foot = {
  date: 7.5,
  seal: 13.5,
  middle: 22.5,
  fromRight: 24.5,
  margin: 2.5,
  low: 4,
  line: 4.6,
} as const;

/** Whose opinion it is, beside the seal, from the foot of the box upward. */
const drawGiver = (pen: Pen, placed: Placed, lines: readonly (readonly [string, number])[]): void => {
  const { cell } = placed;
  const sealed = mm(foot.fromRight + sealSide / 2 + foot.margin);
  const broken = lines.flatMap(([text, size]) =>
    breakLines(text, {
      width: cell.width - sealed - padding.x,
      size,
      weight: 'regular',
      indent: 0,
    }).map((line) => ({ ...line, size })),
  );
  broken.forEach(({ text, size }, at) => {
    const up = mm(foot.low + (broken.length - 1 - at) * foot.line);
    pen.text(text, cell.x + padding.x, placed.y + placed.height - up, { size });
  });
};

/** Name and officer at the left foot of a box; （盖章） and date at the right over the seal, so that all stays readable. */
const drawSignature = (pen: Pen, placed: Placed, { box: { heading, opinion } }: Signature): void => {
  const { cell } = placed;
  const bottom = placed.y + placed.height;
  const x = cell.x + cell.width - mm(foot.fromRight);
  if (opinion) {
    const half = mm(sealSide / 2);
    pen.seal(opinion.sealName, opinion.sealPicture, x - half, bottom - mm(foot.middle) - half);
    drawGiver(pen, placed, [
      [opinion.sealName, 9],
      [`${paperWords.officer}${opinion.officer}`, 10.5],
      ...opinion.remark.split('\n').map((line) => [line, 8] as const),
    ]);
  } else if (!heading.endsWith('意见')) drawGiver(pen, placed, [[heading, 10.5]]);
  pen.text(paperWords.seal, x, bottom - mm(foot.seal), { size: 10.5, align: 'centre' });
  pen.text(opinion?.date ?? paperWords.blankDate, x, bottom - mm(foot.date), { size: 10.5, align: 'centre' });
};

/** Draws one cell: its frame, its lines and, in an opinion's box, what stands at its foot. */
export const drawCell = (pen: Pen, placed: Placed): void => {
  const { cell, lines, signature } = placed;
  if (signature) drawSignature(pen, placed, signature);
  const used = lines.length * cell.leading;
  const top = placed.y + (cell.stands === 'middle' ? (placed.height - used) / 2 : padding.y);
  lines.forEach((line, at) => {
    drawLine(pen, cell, line, top + at * cell.leading + baselineOf(cell));
  });
  pen.frame(cell.x, placed.y, cell.width, placed.height);
};
