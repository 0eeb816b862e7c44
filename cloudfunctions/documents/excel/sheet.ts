/** How a column's values stand in the sheet: text, a number, fen shown as yuan, or a day `YYYY-MM-DD`. */
export type ColumnKind = 'text' | 'number' | 'money' | 'date';

export interface Column {
  readonly header: string;
  /** In characters of the standard type. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** Whether the last row adds it up. */
  readonly isSummed?: boolean;
}

/** A value of one cell; an empty text, and null, leave it empty. */
export type Value = string | number | null;

/** One table on one sheet: a title over it, headers on every printed page, a last row with sums. */
export interface Sheet {
  readonly title: string;
  /** What stands under the title: whose ledger, until when. */
  readonly note: string;
  readonly columns: readonly Column[];
  /** Pages of rows, in the order of the columns, pulled as they are written. */
  readonly pages: AsyncIterable<readonly (readonly Value[])[]>;
}
