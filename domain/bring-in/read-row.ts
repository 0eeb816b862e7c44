import { fromShanghai, type Instant } from '../time/shanghai';
import { type Report, risky } from '../workbook/table';
import type { StudioRow, StudioSheet } from './sheets';

/** @returns the id of what a row makes: the same whenever the same import is carried out */
export const idOfRow = (kind: string, importId: string, row: number): string =>
  `${kind}.${importId}.${String(row).padStart(6, '0')}`;

/** @returns noon of a Shanghai day, for what happened on a day without a time */
export const noonOf = (day: string): Instant => fromShanghai(`${day} 12:00:00.000`);

/** What is known of the title that rows of the other sheets name by its number. */
export interface Titled {
  readonly titleId: string;
  readonly studioId: string;
  readonly since: string;
}

/** Notes what is wrong with a text that must be there. @returns whether nothing is */
export const words = (report: Report, row: number, column: string, cell: string, most: number): boolean => {
  if (cell === '') report(row, column, `请填写${column}。`);
  else if (cell.length > most) report(row, column, `${column}最多 ${most} 个字，请缩短。`);
  else if (risky.test(cell)) report(row, column, '不能以 = + - @ 开头，请改为文字。');
  else return true;
  return false;
};

/** What becomes of one row: a step, nothing because it is there already, or null where it has a problem. */
export type Outcome<Step> = Step | 'unchanged' | null;
export type ReadRow<K extends StudioSheet, Step> = (
  row: StudioRow<K>,
  titled: Titled,
  report: Report,
) => Outcome<Step>;
