import { Failure } from '@domain/failure/failure';
import type { Column, Sheet, Value } from '../excel/sheet';
import { breakLines, type TextLine } from '../layout/break-lines';
import { mm } from '../layout/millimetres';
import { faint, finished, newPen, type Pen } from '../pdf/pen';

/** A4 across, in points. */
const page = { width: mm(297), height: mm(210), left: mm(10), top: mm(24), bottom: mm(14) } as const;
const type = { size: 8, leading: 11, padding: 3 } as const;
/** Lines of a ledger beyond which paper is of no use; Excel takes any number. */
const mostRows = 5_000;

interface Row {
  readonly cells: readonly (readonly TextLine[])[];
  readonly height: number;
  readonly isHead: boolean;
}

const shown = ({ kind }: Column, value: Value): string => {
  if (value === null) return '';
  return kind === 'money' ? (Number(value) / 100).toFixed(2) : String(value);
};

/** @returns the width of every column in points: their shares of the page */
const widthsOf = (columns: readonly Column[]): readonly number[] => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => ((page.width - 2 * page.left) * width) / whole);
};

const rowOf = (texts: readonly string[], widths: readonly number[], isHead: boolean): Row => {
  const cells = texts.map((text, index) =>
    breakLines(text, {
      width: (widths[index] ?? 0) - 2 * type.padding,
      size: type.size,
      weight: isHead ? 'bold' : 'regular',
      indent: 0,
    }),
  );
  const lines = Math.max(1, ...cells.map(({ length }) => length));
  return { cells, height: lines * type.leading + 2 * type.padding, isHead };
};

const drawRow = (pen: Pen, { cells, height, isHead }: Row, widths: readonly number[], y: number): void => {
  let x: number = page.left;
  for (const [index, lines] of cells.entries()) {
    const width = widths[index] ?? 0;
    lines.forEach(({ text }, line) => {
      const baseline = y + type.padding + line * type.leading + type.leading * 0.78;
      pen.text(text, x + type.padding, baseline, {
        size: type.size,
        weight: isHead ? 'bold' : 'regular',
      });
    });
    pen.frame(x, y, width, height);
    x += width;
  }
};

/** A row longer than a page is cut where the page ends, with a mark; Excel and the phone show it whole. */
const fitted = (row: Row): Row => {
  const most = Math.floor((page.height - page.top - page.bottom - mm(30)) / type.leading);
  if (row.height <= most * type.leading) return row;
  const cells = row.cells.map((lines) =>
    lines.length <= most ? lines : [...lines.slice(0, most - 1), { text: '……', indent: 0, spread: false }],
  );
  return { ...row, cells, height: most * type.leading + 2 * type.padding };
};

/**
 * Prints a ledger as PDF for the archive, A4 across, headers on every page, sums at the end.
 * @throws Failure TOO_MANY beyond five thousand lines
 */
export const renderLedgerPdf = async (sheet: Sheet, madeAt: Date): Promise<Buffer> => {
  const { columns, title, note } = sheet;
  const widths = widthsOf(columns);
  const pen = newPen({ title, madeAt });
  const head = rowOf(
    columns.map(({ header }) => header),
    widths,
    true,
  );
  let y = Number.POSITIVE_INFINITY;
  const beginPage = (): void => {
    pen.document.addPage({ size: 'A4', layout: 'landscape', margin: 0 });
    pen.text(title, page.width / 2, mm(13), { size: 14, weight: 'bold', align: 'centre' });
    pen.text(note, page.width - page.left, mm(20), { size: 8, colour: faint, align: 'right' });
    drawRow(pen, head, widths, page.top);
    y = page.top + head.height;
  };
  const put = (row: Row): void => {
    if (y + row.height > page.height - page.bottom) beginPage();
    drawRow(pen, row, widths, y);
    y += row.height;
  };
  const totals = columns.map(() => 0);
  let count = 0;
  for await (const rows of sheet.pages) {
    count += rows.length;
    if (count > mostRows) {
      throw new Failure('TOO_MANY', {
        message: `超过 ${mostRows} 行，请按年或按月导出 PDF，或导出 Excel。`,
        field: 'from',
      });
    }
    for (const values of rows) {
      columns.forEach(({ isSummed }, index) => {
        const value = values[index];
        if (isSummed && typeof value === 'number') totals[index] = (totals[index] ?? 0) + value;
      });
      put(
        fitted(
          rowOf(
            columns.map((column, index) => shown(column, values[index] ?? null)),
            widths,
            false,
          ),
        ),
      );
    }
  }
  const sums = columns.map((column, index) =>
    index === 0 ? '合计' : column.isSummed ? shown(column, totals[index] ?? 0) : '',
  );
  put(rowOf(sums, widths, true));
  const { count: pages } = pen.document.bufferedPageRange();
  for (let index = 0; index < pages; index += 1) {
    pen.document.switchToPage(index);
    pen.text(`第 ${index + 1} 页　共 ${pages} 页`, page.width / 2, page.height - mm(6), {
      size: 8,
      colour: faint,
      align: 'centre',
    });
  }
  return finished(pen);
};
