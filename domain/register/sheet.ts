/** One cell as text, trimmed; '' for an empty one. */
export type Cells = readonly string[];

/** A table out of a workbook or a CSV file: its first row names the columns. */
export interface Table {
  readonly header: Cells;
  /** Every row below the header, with its number as Excel shows it. */
  readonly rows: readonly { readonly number: number; readonly cells: Cells }[];
}

export const sheetNames = { unions: '工会', people: '人员' } as const;
export type SheetKind = keyof typeof sheetNames;

/** The columns of either sheet, in the order of the template and of the export. */
export const columns = {
  unions: ['工会名称', '级别', '上级工会', '单位名称', '所属产业', '党政部门名称'],
  people: ['姓名', '性别', '手机号', '身份', '所属工会', '截止日期'],
} as const satisfies Record<SheetKind, readonly string[]>;
export type ColumnOf<K extends SheetKind> = (typeof columns)[K][number];

/** Something to be put right in the file. */
export interface RowProblem {
  readonly sheet: SheetKind;
  /** As Excel numbers it; 1 is the header. */
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** A row by its columns. */
export interface NamedRow<K extends SheetKind> {
  readonly number: number;
  readonly at: Readonly<Record<ColumnOf<K>, string>>;
}

/** @returns which of the two sheets a header belongs to; null where it is neither */
export const kindOfHeader = (header: Cells): SheetKind | null => {
  if (header.includes('工会名称')) return 'unions';
  return header.includes('姓名') ? 'people' : null;
};

/** @returns the rows by the names of their columns, empty ones left out, and the columns that are missing */
export const namedRows = <K extends SheetKind>(
  kind: K,
  { header, rows }: Table,
): { readonly rows: readonly NamedRow<K>[]; readonly problems: readonly RowProblem[] } => {
  const names: readonly ColumnOf<K>[] = columns[kind];
  const problems = names
    .filter((name) => !header.includes(name))
    .map((column) => ({
      sheet: kind,
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
          names.map((name) => [name, cells[header.indexOf(name)] ?? '']),
        ) as NamedRow<K>['at'],
      })),
  };
};
