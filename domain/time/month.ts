/** A month of the calendar, `2026-12`. */
export type Month = string;

const two = (number: number): string => String(number).padStart(2, '0');
const firstOf = (month: Month): Date => new Date(`${month}-01T00:00:00Z`);

/** @returns the month so many months later, or earlier */
export const monthsLater = (month: Month, count: number): Month => {
  const date = firstOf(month);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
};

/** @returns the day so many days later, or earlier; days as `2026-12-31` */
export const daysLater = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** @returns the weeks of a month, Monday first; null for the days of other months */
export const weeksOf = (month: Month): readonly (readonly (string | null)[])[] => {
  const first = firstOf(month);
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, index) => {
    const day = index - before + 1;
    return day >= 1 && day <= days ? `${month}-${two(day)}` : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
};
