import { Failure } from '@domain/failure/failure';
import { columns, type SheetKind } from '@domain/register/sheet';
import type { Cells, RowProblem, SheetSet, Table } from '@domain/workbook/table';
import { parseCsv, writeCsv } from 'hucre/csv';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { assertHarmless } from './zip-size';

/** Rows of one sheet at most. */
const mostRows = 10_000;

const unreadable = (log: string): Failure =>
  new Failure('INVALID', {
    field: 'file',
    message: '读不了这个文件。请用模板填写，保存为 Excel（xlsx）或 CSV（UTF-8）后再上传。',
    log,
  });

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const textOf = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    return `${value.getUTCFullYear()}-${twoDigits(value.getUTCMonth() + 1)}-${twoDigits(value.getUTCDate())}`;
  }
  return String(value).normalize('NFC').trim();
};

/** Excel and we put an apostrophe before what would be run as a formula. */
const withoutApostrophe = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

const tableOf = (rows: readonly (readonly CellValue[])[]): Table => {
  if (rows.length > mostRows + 1) {
    throw new Failure('TOO_LARGE', { message: `一张表最多 ${mostRows} 行，请分几次导入。`, field: 'file' });
  }
  const [header = [], ...rest] = rows.map((row) => row.map(textOf).map(withoutApostrophe));
  return {
    header: header.map((name) => name.replace(/^\uFEFF/, '')),
    rows: rest.map((cells, index) => ({ number: index + 2, cells })),
  };
};

const isZip = (content: Buffer): boolean => content.subarray(0, 2).toString('latin1') === 'PK';

const csvText = (content: Buffer): string => {
  const utf8 = content.toString('utf8');
  // What Chinese Excel saves as plain CSV is GB18030.
  return utf8.includes('\uFFFD') ? new TextDecoder('gb18030').decode(content) : utf8;
};

const tablesOf = async (content: Buffer): Promise<readonly Table[]> => {
  if (!isZip(content)) return [tableOf(parseCsv(csvText(content), { skipEmptyRows: false }))];
  assertHarmless(content);
  const { sheets } = await readXlsx(content, { maxRows: mostRows + 2 });
  return sheets.map(({ rows }) => tableOf(rows));
};

/**
 * Reads a workbook or a CSV file; which table is which its header says.
 * @throws Failure INVALID or TOO_LARGE where the file cannot be used at all
 */
export const readSheets = async <K extends string>(
  content: Buffer,
  { names, columns: known, kindOf }: SheetSet<K>,
): Promise<{
  readonly tables: Readonly<Partial<Record<K, Table>>>;
  readonly problems: readonly RowProblem<K>[];
}> => {
  const found = await tablesOf(content).catch((thrown: unknown) => {
    throw thrown instanceof Failure ? thrown : unreadable('the file cannot be parsed');
  });
  const tables: Partial<Record<K, Table>> = {};
  const problems: RowProblem<K>[] = [];
  for (const table of found) {
    const kind = kindOf(table.header);
    if (kind === null) continue;
    if (tables[kind]) {
      const message = `文件里有两张“${names[kind]}”表，请合为一张。`;
      problems.push({ sheet: kind, row: 1, column: known[kind][0] ?? '', message });
    } else tables[kind] = table;
  }
  if (Object.keys(tables).length === 0) throw unreadable('no sheet with a known header');
  return { tables, problems };
};

/** Widths of columns in characters; what is not named here is 16 wide. */
const widths: Readonly<Record<string, number>> = {
  工会名称: 36,
  上级工会: 36,
  所属工会: 36,
  所在单位工会: 36,
  单位名称: 28,
  党政部门名称: 32,
  工作室名称: 32,
  称号编号: 32,
  称号名称: 40,
  命名单位: 28,
  职务或岗位: 20,
  性别: 8,
  年度: 8,
  得分: 8,
};

/** @returns a workbook with all sheets of its kind: all cells are text, so that nothing in them is ever run as a formula */
export const workbookOf = async <K extends string>(
  { names, columns: known }: SheetSet<K>,
  rows: Readonly<Record<K, readonly Cells[]>>,
): Promise<Buffer> => {
  const sheets = (Object.keys(names) as K[]).map((kind) => ({
    name: names[kind],
    columns: known[kind].map((column) => ({ width: widths[column] ?? 16, numFmt: '@' })),
    rows: [[...known[kind]], ...rows[kind].map((cells) => [...cells])],
    freezePane: { rows: 1 },
  }));
  return Buffer.from(await writeXlsx({ sheets }));
};

/** @returns one sheet as CSV that Excel opens in Chinese; what begins like a formula gets an apostrophe */
export const csvOf = (kind: SheetKind, rows: readonly Cells[]): Buffer =>
  Buffer.from(
    `\uFEFF${writeCsv([[...columns[kind]], ...rows.map((cells) => [...cells])], { escapeFormulae: true })}`,
    'utf8',
  );
