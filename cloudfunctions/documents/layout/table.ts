import type { OpinionBox } from '../paper/form-paper';
import { breakLines, type Column, type TextLine } from './break-lines';
import { mm } from './millimetres';

/** What stands at the foot of an opinion's box, unbroken: name, seal, date. */
export interface Signature {
  readonly box: OpinionBox;
  readonly height: number;
}

/** A cell of a table. All measures in points. */
export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly TextLine[];
  readonly size: number;
  readonly leading: number;
  readonly align: 'left' | 'centre';
  readonly stands: 'top' | 'middle';
  readonly bold: boolean;
  readonly signature: Signature | null;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly least: number;
  /** Whether it may begin on one page and go on on the next. */
  readonly flows: boolean;
}

/** Rows that share one label at their left. */
export interface Group {
  readonly label: Cell | null;
  readonly rows: readonly Row[];
  /** How many of the rows are a heading, printed again where the group goes on. */
  readonly heading: number;
  /** Whether it takes up what is left of its page when the next group begins a new one. */
  readonly fills: boolean;
}

export const padding = { x: mm(2), y: mm(1.8) } as const;

export interface CellStyle {
  readonly size?: number;
  readonly leading?: number;
  readonly align?: Cell['align'];
  readonly stands?: Cell['stands'];
  readonly bold?: boolean;
  readonly indent?: number;
  readonly signature?: Signature;
}

/** @param x left edge, points; @param width points, both padding included */
export const cellOf = (x: number, width: number, text: string, style: CellStyle = {}): Cell => {
  const { size = 12, align = 'centre', stands = 'middle', bold = false, indent = 0 } = style;
  const column: Column = { width: width - 2 * padding.x, size, weight: bold ? 'bold' : 'regular', indent };
  return {
    x,
    width,
    lines: breakLines(text, column),
    size,
    leading: style.leading ?? size * 1.5,
    align,
    stands,
    bold,
    signature: style.signature ?? null,
  };
};

/** @returns the height that so many lines of the cell take, padding included */
export const heightOf = (cell: Cell, lines: number, signed: boolean): number =>
  lines * cell.leading + 2 * padding.y + (signed ? (cell.signature?.height ?? 0) : 0);

export const rowHeight = (row: Row): number =>
  Math.max(row.least, ...row.cells.map((cell) => heightOf(cell, cell.lines.length, true)));
