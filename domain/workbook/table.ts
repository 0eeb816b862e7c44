/** One cell as text, trimmed; '' for an empty one. */
export type Cells = readonly string[];

/** A table out of a workbook or a CSV file: its first row names the columns. */
export interface Table {
  readonly header: Cells;
  /** Every row below the header, with its number as Excel shows it. */
  readonly rows: readonly { readonly number: number; readonly cells: Cells }[];
}

/** The sheets of one kind of workbook: their names, and their columns in the order of template and export. */
export interface SheetSet<K extends string> {
  readonly names: Readonly<Record<K, string>>;
  readonly columns: Readonly<Record<K, readonly string[]>>;
  /** Which sheet a header belongs to; null where it is none of them. */
  readonly kindOf: (header: Cells) => K | null;
}

/** Something to be put right in the file. */
export interface RowProblem<K extends string = string> {
  readonly sheet: K;
  /** As Excel numbers it; 1 is the header. */
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** A row by its columns. */
export interface NamedRow<Column extends string> {
  readonly number: number;
  readonly at: Readonly<Record<Column, string>>;
}

/** @returns the rows by the names of their columns, empty ones left out, and the columns that are missing */
export const namedRows = <K extends string, Column extends string>(
  sheet: K,
  columns: readonly Column[],
  { header, rows }: Table,
): { readonly rows: readonly NamedRow<Column>[]; readonly problems: readonly RowProblem<K>[] } => {
  const problems = columns
    .filter((column) => !header.includes(column))
    .map((column) => ({
      sheet,
      row: 1,
      column,
      message: `缺少“${column}”这一列，请按模板的表头填写。`,
    }));
  if (problems.length > 0) return { rows: [], problems };
  return {
    problems,
    rows: rows
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .map(({ number, cells }) => ({
        number,
        at: Object.fromEntries(
          columns.map((column) => [column, cells[header.indexOf(column)] ?? '']),
        ) as NamedRow<Column>['at'],
      })),
  };
};

/** Notes a problem of one row and column; the same one is noted once. */
export type Report = (row: number, column: string, message: string) => void;

/** @returns how problems of a sheet are noted in `problems` */
export const reporter = <K extends string>(sheet: K, problems: RowProblem<K>[]): Report => {
  const told = new Set<string>();
  return (row, column, message) => {
    const key = `${row} ${column} ${message}`;
    if (told.has(key)) return;
    told.add(key);
    problems.push({ sheet, row, column, message });
  };
};

/** What a program that opens the sheet would take for a formula. */
export const risky = /^[=+\-@\t\r]/;

/** A name as people bear it. */
export const plainName = /^[\p{L}\p{M}·. ]{2,20}$/u;
