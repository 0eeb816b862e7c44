import * as v from 'valibot';
import { Failure } from '../failure/failure';
import { dayInShanghai, type Instant } from '../time/shanghai';

/** A month (`2020-09`) or a year (`2020`) of a studio's ledgers, closed: what is changed afterwards needs a reason. */
export interface Closing {
  readonly period: string;
  readonly at: Instant;
  readonly personId: string;
  readonly name: string;
}

/** `2020-09` or `2020`. */
export const periodSchema = v.pipe(v.string(), v.regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/u));

/** @returns the closing under which the day falls, the earliest one; null while its month is open */
export const closingOf = (closings: readonly Closing[], day: string): Closing | null =>
  [...closings]
    .sort((one, other) => one.at.localeCompare(other.at))
    .find(({ period }) => day.startsWith(period)) ?? null;

/** @returns the closing of exactly this period, or null */
export const closingOfPeriod = (closings: readonly Closing[], period: string): Closing | null =>
  closings.find((closing) => closing.period === period) ?? null;

/** A year may be closed from the first of December on: its assessment is filed before its end (二(二)3). */
const firstDayToClose = (period: string): string =>
  period.length === 4 ? `${period}-12-01` : `${period}-28`;

/**
 * @returns the closing to be kept
 * @throws Failure WRONG_STATE where the period is closed already, has not come near its end, or entries in it
 *   still wait for the leader
 */
export const close = (
  closings: readonly Closing[],
  period: string,
  { waiting, ...by }: { readonly waiting: number; readonly personId: string; readonly name: string },
  now: Instant,
): Closing => {
  const name = periodName(period);
  if (closingOfPeriod(closings, period)) {
    throw new Failure('WRONG_STATE', { message: `${name}的台账已经封存。`, clause: '二(二)2' });
  }
  if (dayInShanghai(now) < firstDayToClose(period)) {
    const from = period.length === 4 ? '当年 12 月 1 日' : '当月 28 日';
    throw new Failure('WRONG_STATE', {
      message: `${name}还没有结束，从${from}起可以封存。`,
      field: 'period',
    });
  }
  if (waiting > 0) {
    throw new Failure('WRONG_STATE', {
      message: `${name}还有 ${waiting} 条记录没有确认，请先确认再封存。`,
      field: 'period',
    });
  }
  return { period, at: now, ...by };
};

/** @returns `2020年9月` or `2020年` */
export const periodName = (period: string): string => {
  const [year = '', month] = period.split('-');
  return month === undefined ? `${year}年` : `${year}年${Number(month)}月`;
};
