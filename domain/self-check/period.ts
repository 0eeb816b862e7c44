import type { PeriodMonths } from '../programme/terms';

/** One period of self-checks, within one year; Shanghai days, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const two = (number: number): string => String(number).padStart(2, '0');
const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const periodAt = (year: number, index: number, months: PeriodMonths): Period => {
  const last = (index + 1) * months;
  return {
    from: `${year}-${two(index * months + 1)}-01`,
    to: `${year}-${two(last)}-${two(lastDayOf(year, last))}`,
  };
};

/** @returns the periods of a year, in their order */
export const periodsOf = (year: number, months: PeriodMonths): readonly Period[] =>
  Array.from({ length: 12 / months }, (_, index) => periodAt(year, index, months));

/** @returns the period that begins on this day; null where none does */
export const periodFrom = (from: string, months: PeriodMonths): Period | null =>
  periodsOf(Number(from.slice(0, 4)), months).find((period) => period.from === from) ?? null;

/** @returns the Shanghai day so many days before another */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** @returns the day from which on the period's self-check may be filed, never before the period begins */
export const opensOn = ({ from, to }: Period, opensDaysBefore: number): string => {
  const day = dayBefore(to, opensDaysBefore);
  return day > from ? day : from;
};

/** @returns `2020年上半年`, `2020年第3季度`, `2020年`, `2020年5月`, `2020年1月至4月` */
export const periodName = ({ from, to }: Period): string => {
  const [year = '', first = ''] = from.split('-');
  const last = Number(to.slice(5, 7));
  const begin = Number(first);
  const months = last - begin + 1;
  if (months === 12) return `${year}年`;
  if (months === 6) return `${year}年${begin === 1 ? '上' : '下'}半年`;
  if (months === 3) return `${year}年第${last / 3}季度`;
  return months === 1 ? `${year}年${begin}月` : `${year}年${begin}月至${last}月`;
};
