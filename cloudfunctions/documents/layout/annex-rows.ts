import type { Annex } from '../paper/form-paper';
import { leftEdge } from './form-groups';
import { mm } from './millimetres';
import { type Cell, type CellStyle, cellOf, type Group, type Row } from './table';

const size = 10.5;
const leading = 15;
const least = mm(8);

const cellsOf = (annex: Annex, values: readonly string[], style: CellStyle): readonly Cell[] => {
  let x = leftEdge;
  return annex.columns.map(({ width, align }, at) => {
    const cell = cellOf(mm(x), mm(width), values[at] ?? '', { size, leading, align, ...style });
    x += width;
    return cell;
  });
};

/** @returns the heading row of an annex, printed again on every page */
export const annexHead = (annex: Annex): Row => ({
  cells: cellsOf(
    annex,
    annex.columns.map(({ heading }) => heading),
    { bold: true, align: 'centre' },
  ),
  least,
  flows: false,
});

/** @returns the rows of an annex, each of which stays whole where a page can hold it */
export const annexGroups = (annex: Annex): readonly Group[] =>
  annex.rows.map((values) => ({
    label: null,
    rows: [{ cells: cellsOf(annex, values, {}), least, flows: false }],
    heading: 0,
    fills: false,
  }));
