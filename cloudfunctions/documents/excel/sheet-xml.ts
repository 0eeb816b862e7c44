import { cell, columnName, escaped, textCell } from './cells';
import type { Column, Sheet, Value } from './sheet';
import { styles } from './styles';

/** Rows above the table: title, note, headers. */
export const headRows = 3;

const head = (columns: readonly Column[]): string => {
  const widths = columns
    .map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`;
};

const titles = ({ title, note, columns }: Sheet): string =>
  `<row r="1" ht="30" customHeight="1">${textCell('A1', title, styles.title)}</row>` +
  `<row r="2">${textCell('A2', note, styles.note)}</row>` +
  `<row r="3" ht="24" customHeight="1">${columns
    .map(({ header }, index) => textCell(`${columnName(index)}3`, header, styles.header))
    .join('')}</row>`;

/** 合计: formulas over the table, with the sums at hand for readers that do not calculate. */
const sumRow = (columns: readonly Column[], totals: readonly number[], count: number): string => {
  const row = headRows + count + 1;
  const cells = columns.map((column, index) => {
    const at = `${columnName(index)}${row}`;
    if (index === 0) return textCell(at, '合计', styles.sumLabel);
    if (!column.isSummed) return `<c r="${at}" s="${styles.sumLabel}"/>`;
    const isMoney = column.kind === 'money';
    const total = (totals[index] ?? 0) / (isMoney ? 100 : 1);
    const letter = columnName(index);
    const formula = count === 0 ? '0' : `SUM(${letter}${headRows + 1}:${letter}${headRows + count})`;
    return `<c r="${at}" s="${isMoney ? styles.sumMoney : styles.sum}"><f>${formula}</f><v>${total}</v></c>`;
  });
  return `<row r="${row}">${cells.join('')}</row>`;
};

/** A4 across, as wide as the page, headers on every page, page numbers at the foot. */
const foot = (columns: readonly Column[], title: string, count: number): string => {
  const last = columnName(columns.length - 1);
  const filter = count === 0 ? '' : `<autoFilter ref="A${headRows}:${last}${headRows + count}"/>`;
  return `</sheetData>${filter}<mergeCells count="2"><mergeCell ref="A1:${last}1"/><mergeCell ref="A2:${last}2"/></mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${escaped(title).replace(/&(?!amp;|lt;|gt;|quot;)/g, '')}&amp;R第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter></worksheet>`;
};

/** Points of one line, and of the highest row that Excel takes. */
const lineHeight = 15;
const highest = 405;

/** @returns how wide a text stands, in characters of the standard type: an ideograph takes two */
const widthOf = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0xff ? 2 : 1;
  return width;
};

/** @returns how high a row must be for its longest text: not every program finds out by itself */
const heightOf = (columns: readonly Column[], values: readonly Value[]): number => {
  let lines = 1;
  for (const [index, { kind, width }] of columns.entries()) {
    const value = values[index];
    if (kind !== 'text' || typeof value !== 'string' || value.length * 2 <= width) continue;
    lines = Math.max(lines, Math.ceil(widthOf(value) / (width - 1)) + (value.split('\n').length - 1));
  }
  return Math.min(lines * lineHeight, highest);
};

/** @returns the sheet's XML piece by piece, as its rows come in; memory does not grow with them */
export async function* sheetXml(sheet: Sheet): AsyncGenerator<string> {
  const { columns, title, pages } = sheet;
  const letters = columns.map((_, index) => columnName(index));
  const totals = columns.map(() => 0);
  const rowXml = (values: readonly Value[], row: number): string => {
    let cells = '';
    for (const [index, column] of columns.entries()) {
      const value = values[index] ?? null;
      if (column.isSummed && typeof value === 'number') totals[index] = (totals[index] ?? 0) + value;
      cells += cell(`${letters[index]}${row}`, column, value);
    }
    return `<row r="${row}" ht="${heightOf(columns, values)}" customHeight="1">${cells}</row>`;
  };
  yield head(columns) + titles(sheet);
  let count = 0;
  for await (const rows of pages) {
    let xml = '';
    for (const values of rows) {
      count += 1;
      xml += rowXml(values, headRows + count);
    }
    yield xml;
  }
  yield sumRow(columns, totals, count) + foot(columns, title, count);
}
