import { printable } from '../fonts/printable';
import { type Weight, widthOf } from '../fonts/typeset';

/** One line as it is printed. */
export interface TextLine {
  readonly text: string;
  /** Points from the left edge of the column. */
  readonly indent: number;
  /** Whether the line is spread over the column's width: every line of a paragraph but its last. */
  readonly spread: boolean;
}

export interface Column {
  /** Points. */
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
  /** Characters by which a paragraph's first line stands in. */
  readonly indent: number;
}

// 避头尾: what may not begin a line, and what may not end one.
const notFirst = new Set('，。、；：？！）》」』】〕〉”’…—·～％%‰℃°,.;:?!)]}');
const notLast = new Set('（《「『【〔〈“‘([{￥$＄#№');
const unbroken = /[\p{Script=Latin}\p{Nd}.,:/@_%+-]/u;

/** @returns the pieces that a line may be broken between: a character each, Latin words and numbers whole */
const pieces = (paragraph: string): readonly string[] => {
  const found: string[] = [];
  let previous = '';
  for (const char of paragraph) {
    const last = found.length - 1;
    const joins =
      previous !== '' &&
      (notFirst.has(char) || notLast.has(previous) || (unbroken.test(previous) && unbroken.test(char)));
    if (joins) found[last] = `${found[last] ?? ''}${char}`;
    else found.push(char);
    previous = char;
  }
  return found;
};

const breakParagraph = (paragraph: string, column: Column): readonly TextLine[] => {
  const { width, size, weight } = column;
  const lines: TextLine[] = [];
  let text = '';
  let filled = 0;
  const room = () => width - (lines.length === 0 ? column.indent * size : 0);
  const end = (spread: boolean) => {
    lines.push({ text, indent: lines.length === 0 ? column.indent * size : 0, spread });
    text = '';
    filled = 0;
  };
  const put = (piece: string): void => {
    const wide = widthOf(piece, weight, size);
    // A blank at the end of a line may stand out of the column: nothing of it is seen.
    if (filled + wide > room() && text !== '' && piece.trim() !== '') end(true);
    // What is longer than a line is broken wherever the line ends.
    if (wide > room() && [...piece].length > 1) for (const char of piece) put(char);
    else {
      text += piece;
      filled += wide;
    }
  };
  for (const piece of pieces(paragraph)) put(piece);
  end(false);
  return lines;
};

/**
 * Breaks a text into lines: between any two ideographs, by the rules of 避头尾, words and numbers unbroken.
 * Every printable character of the text stands on exactly one line. Blank lines at the end are dropped.
 */
export const breakLines = (text: string, column: Column): readonly TextLine[] => {
  const clean = printable(text).replace(/\s+$/u, '');
  if (clean === '') return [];
  return clean
    .split('\n')
    .flatMap((paragraph) =>
      breakParagraph(column.indent > 0 ? paragraph.replace(/^\s+/u, '') : paragraph, column),
    );
};
