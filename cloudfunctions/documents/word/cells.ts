import {
  BorderStyle,
  HeightRule,
  type ITableCellOptions,
  type Paragraph,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { twips } from './measures';

export const rule = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
export const noRule = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export interface WordCell {
  /** Millimetres. */
  readonly width: number;
  readonly span?: number;
  readonly rows?: number;
  readonly stands?: 'top' | 'centre' | 'bottom';
  readonly borders?: ITableCellOptions['borders'];
}

/** One cell of a table, with the form's padding. */
export const wordCell = (children: readonly Paragraph[], cell: WordCell): TableCell =>
  new TableCell({
    children,
    width: { size: twips(cell.width), type: WidthType.DXA },
    columnSpan: cell.span ?? 1,
    rowSpan: cell.rows ?? 1,
    verticalAlign: { top: VerticalAlign.TOP, centre: VerticalAlign.CENTER, bottom: VerticalAlign.BOTTOM }[
      cell.stands ?? 'centre'
    ],
    margins: {
      marginUnitType: WidthType.DXA,
      left: twips(2),
      right: twips(2),
      top: twips(1),
      bottom: twips(1),
    },
    borders: cell.borders,
  });

/**
 * @param least height in millimetres
 * @param splits whether the row may go on on the next page
 */
export const wordRow = (
  children: readonly TableCell[],
  least: number,
  { splits = false, head = false }: { readonly splits?: boolean; readonly head?: boolean } = {},
): TableRow =>
  new TableRow({
    children,
    cantSplit: !splits,
    tableHeader: head,
    height: { value: twips(least), rule: HeightRule.ATLEAST },
  });
