import { breakLines, type TextLine } from '../layout/break-lines';
import { mm } from '../layout/millimetres';
import { faint, finished, newPen, type Pen } from '../pdf/pen';
import type { Report, ReportPart, ReportTable } from './report';

/** A4, in points. */
const page = { width: mm(210), left: mm(22), top: mm(26), bottom: mm(275), foot: mm(287) } as const;
const width = page.width - 2 * page.left;
const styles = {
  title: { size: 19, leading: 29 },
  heading: { size: 14, leading: 24 },
  text: { size: 12, leading: 20 },
  cell: { size: 10, leading: 14.5 },
} as const;
const padding = 3.5;

/** Where the next line goes; turns the page where it would not fit. */
class Sheet {
  y = page.top;

  constructor(readonly pen: Pen) {
    this.turn();
  }

  turn(): void {
    this.pen.document.addPage({ size: 'A4', margin: 0 });
    this.y = page.top;
  }

  /** @returns whether a new page was begun */
  needs(height: number): boolean {
    if (this.y + height <= page.bottom) return false;
    this.turn();
    return true;
  }

  line(
    { text, indent }: TextLine,
    style: { readonly size: number; readonly leading: number },
    bold = false,
  ): void {
    this.needs(style.leading);
    this.pen.text(text, page.left + indent, this.y + style.leading * 0.78, {
      size: style.size,
      weight: bold ? 'bold' : 'regular',
    });
    this.y += style.leading;
  }
}

interface TableRow {
  readonly cells: readonly (readonly TextLine[])[];
  readonly height: number;
  readonly bold: boolean;
}

const rowOf = (texts: readonly string[], widths: readonly number[], bold: boolean): TableRow => {
  const cells = texts.map((text, index) =>
    breakLines(text, {
      width: (widths[index] ?? 0) - 2 * padding,
      size: styles.cell.size,
      weight: bold ? 'bold' : 'regular',
      indent: 0,
    }),
  );
  const lines = Math.max(1, ...cells.map(({ length }) => length));
  return { cells, height: lines * styles.cell.leading + 2 * padding, bold };
};

const drawRow = (sheet: Sheet, { cells, height, bold }: TableRow, widths: readonly number[]): void => {
  let x: number = page.left;
  for (const [index, lines] of cells.entries()) {
    lines.forEach(({ text }, line) => {
      const baseline = sheet.y + padding + line * styles.cell.leading + styles.cell.leading * 0.76;
      sheet.pen.text(text, x + padding, baseline, {
        size: styles.cell.size,
        weight: bold ? 'bold' : 'regular',
      });
    });
    sheet.pen.frame(x, sheet.y, widths[index] ?? 0, height);
    x += widths[index] ?? 0;
  }
  sheet.y += height;
};

/** A row higher than a page goes on on the next one. */
const partsOf = (row: TableRow): readonly TableRow[] => {
  const most = Math.floor((page.bottom - page.top - mm(20)) / styles.cell.leading);
  const lines = Math.max(1, ...row.cells.map(({ length }) => length));
  if (lines <= most) return [row];
  return Array.from({ length: Math.ceil(lines / most) }, (_, part) => {
    const cells = row.cells.map((all) => all.slice(part * most, (part + 1) * most));
    const left = Math.max(1, ...cells.map(({ length }) => length));
    return { ...row, cells, height: left * styles.cell.leading + 2 * padding };
  });
};

const drawTable = (sheet: Sheet, { columns, rows }: ReportTable): void => {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (width * share) / whole);
  const head = rowOf(
    columns.map(({ heading }) => heading),
    widths,
    true,
  );
  const body = rows.flatMap((texts) => partsOf(rowOf(texts, widths, false)));
  // The head is not left alone at the foot of a page.
  sheet.needs(head.height + (body[0]?.height ?? 0));
  drawRow(sheet, head, widths);
  for (const row of body) {
    if (sheet.needs(row.height)) drawRow(sheet, head, widths);
    drawRow(sheet, row, widths);
  }
  sheet.y += mm(3);
};

const drawPart = (sheet: Sheet, part: ReportPart): void => {
  switch (part.kind) {
    case 'heading':
      sheet.needs(styles.heading.leading + styles.text.leading * 2);
      sheet.y += mm(2);
      for (const line of breakLines(part.text, {
        width,
        size: styles.heading.size,
        weight: 'bold',
        indent: 0,
      })) {
        sheet.line(line, styles.heading, true);
      }
      return;
    case 'text':
      for (const line of breakLines(part.text, {
        width,
        size: styles.text.size,
        weight: 'regular',
        indent: 2,
      })) {
        sheet.line(line, styles.text);
      }
      return;
    case 'table':
      drawTable(sheet, part);
      return;
    default: {
      const never: never = part;
      return never;
    }
  }
};

/** Prints a report as PDF on A4, fonts embedded, table heads on every page. */
export const renderReportPdf = ({ title, note, parts, madeAt }: Report): Promise<Buffer> => {
  const pen = newPen({ title, madeAt: new Date(madeAt) });
  const sheet = new Sheet(pen);
  for (const { text } of breakLines(title, { width, size: styles.title.size, weight: 'bold', indent: 0 })) {
    pen.text(text, page.width / 2, sheet.y + styles.title.leading * 0.78, {
      size: styles.title.size,
      weight: 'bold',
      align: 'centre',
    });
    sheet.y += styles.title.leading;
  }
  pen.text(note, page.width / 2, sheet.y + mm(5), { size: 10, colour: faint, align: 'centre' });
  sheet.y += mm(10);
  for (const part of parts) drawPart(sheet, part);
  const { count } = pen.document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pen.document.switchToPage(index);
    pen.text(`第 ${index + 1} 页　共 ${count} 页`, page.width / 2, page.foot, {
      size: 9,
      colour: faint,
      align: 'centre',
    });
  }
  return finished(pen);
};
