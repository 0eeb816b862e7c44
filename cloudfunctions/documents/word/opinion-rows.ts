import type { Paragraph, TableCell, TableRow } from 'docx';
import { sealSide } from '../drawing/seal';
import type { OpinionBox } from '../paper/form-paper';
import { labelLines, paperWords } from '../paper/labels';
import { noRule, wordCell, wordRow } from './cells';
import { sealPicture } from './pictures';
import type { Writer } from './writer';

/** Columns of a box in millimetres and in columns of the form's grid: who gives the opinion, and the seal. */
export interface BoxShape {
  readonly giver: number;
  readonly giverSpan: number;
  readonly seal: number;
  readonly sealSpan: number;
}

/** Millimetres. */
const heights = { heading: 9, text: 14, signature: 46 } as const;
/** The label's column in millimetres. */
const labelWidth = 30;

/** Beside two seals there is no room for a name behind its label. */
const narrow = ({ giver }: BoxShape): boolean => giver < 30;

const openBelow = { bottom: noRule } as const;

const giverCell = (writer: Writer, { heading, opinion }: OpinionBox, shape: BoxShape): TableCell => {
  const lines: Paragraph[] = opinion
    ? [
        ...writer.paragraphs(opinion.sealName, { size: 9, leading: 13 }),
        ...writer.paragraphs(`${paperWords.officer}${narrow(shape) ? '\n' : ''}${opinion.officer}`, {
          size: 10.5,
          leading: 14,
        }),
        ...(opinion.remark === '' ? [] : writer.paragraphs(opinion.remark, { size: 8, leading: 12 })),
      ]
    : writer.paragraphs(heading.endsWith('意见') ? '' : heading, { size: 10.5, leading: 14 });
  return wordCell(lines, {
    width: shape.giver,
    span: shape.giverSpan,
    stands: 'bottom',
    borders: { top: noRule, right: noRule },
  });
};

const sealCell = (writer: Writer, { opinion }: OpinionBox, shape: BoxShape): TableCell => {
  const style = { size: 10.5, leading: 15, align: 'centre' } as const;
  // The seal's middle lies over the middle of the cell's text; two millimetres of padding are the cell's own.
  const left = (shape.seal - 4 - sealSide) / 2;
  const seal = opinion ? [sealPicture(opinion.sealName, opinion.sealPicture, { left, top: 0.5 })] : [];
  return wordCell(
    [
      writer.paragraph('', { size: 10.5, leading: 15 }, seal),
      writer.paragraph(paperWords.seal, { ...style, before: 21 }),
      writer.paragraph(opinion?.date ?? paperWords.blankDate, { ...style, before: 0.8 }),
    ],
    { width: shape.seal, span: shape.sealSpan, stands: 'top', borders: { top: noRule, left: noRule } },
  );
};

const textCell = (writer: Writer, { opinion }: OpinionBox, shape: BoxShape): TableCell => {
  const text = opinion?.text ?? '';
  const size = text.length > 90 ? 10.5 : 12;
  return wordCell(writer.paragraphs(text, { size, leading: size * 1.6, indent: 2, keepNext: true }), {
    width: shape.giver + shape.seal,
    span: shape.giverSpan + shape.sealSpan,
    stands: 'top',
    borders: openBelow,
  });
};

/**
 * The rows of one opinion or of several side by side: heading where there are several, text, and what stands at
 * the foot. Word draws one box of text and foot, since no rule parts them.
 */
export const opinionRows = (
  writer: Writer,
  label: string,
  boxes: readonly (readonly [OpinionBox, BoxShape])[],
  withHeadings: boolean,
): readonly TableRow[] => {
  const labelCell = wordCell(
    writer.paragraphs(labelLines(label), { align: 'centre', leading: 18, keepNext: true }),
    { width: labelWidth, rows: withHeadings ? 3 : 2 },
  );
  const text = boxes.map(([box, shape]) => textCell(writer, box, shape));
  const foot = boxes.flatMap(([box, shape]) => [giverCell(writer, box, shape), sealCell(writer, box, shape)]);
  if (!withHeadings) {
    return [wordRow([labelCell, ...text], heights.text, { splits: true }), wordRow(foot, heights.signature)];
  }
  const headings = boxes.map(([box, shape]) =>
    wordCell([writer.paragraph(box.heading, { align: 'centre', leading: 18, keepNext: true })], {
      width: shape.giver + shape.seal,
      span: shape.giverSpan + shape.sealSpan,
    }),
  );
  return [
    wordRow([labelCell, ...headings], heights.heading),
    wordRow(text, heights.text, { splits: true }),
    wordRow(foot, heights.signature),
  ];
};
