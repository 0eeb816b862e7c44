import {
  type Cells,
  type NamedRow as NamedRowOf,
  namedRows as namedRowsOf,
  type RowProblem as RowProblemOf,
  type SheetSet,
  type Table,
} from '../workbook/table';

export const sheetNames = { unions: '工会', people: '人员' } as const;
export type SheetKind = keyof typeof sheetNames;

/** The columns of either sheet, in the order of the template and of the export. */
export const columns = {
  unions: ['工会名称', '级别', '上级工会', '单位名称', '所属产业', '党政部门名称'],
  people: ['姓名', '性别', '手机号', '身份', '所属工会', '截止日期'],
} as const satisfies Record<SheetKind, readonly string[]>;
export type ColumnOf<K extends SheetKind> = (typeof columns)[K][number];

export type RowProblem = RowProblemOf<SheetKind>;
export type NamedRow<K extends SheetKind> = NamedRowOf<ColumnOf<K>>;

/** @returns which of the two sheets a header belongs to; null where it is neither */
const kindOfHeader = (header: Cells): SheetKind | null => {
  if (header.includes('工会名称')) return 'unions';
  return header.includes('姓名') ? 'people' : null;
};

export const registerSheets: SheetSet<SheetKind> = { names: sheetNames, columns, kindOf: kindOfHeader };

/** @returns the rows by the names of their columns, empty ones left out, and the columns that are missing */
export const namedRows = <K extends SheetKind>(kind: K, table: Table) =>
  namedRowsOf<K, ColumnOf<K>>(kind, columns[kind], table);
