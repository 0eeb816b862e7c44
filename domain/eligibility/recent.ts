import { type ResultLevel, resultLevels } from '../form/answers';
import { dayInShanghai, type Instant } from '../time/shanghai';

/** @returns whether a level is at least the other */
export const reaches = (level: ResultLevel | null, least: ResultLevel): boolean =>
  level !== null && resultLevels.indexOf(level) >= resultLevels.indexOf(least);

/**
 * A result counts from the same day `years` years before the cutoff up to the cutoff's day.
 * @param date `YYYY-MM` or `YYYY-MM-DD`; empty while unknown
 */
export const recent = (date: string, years: number, cutoffAt: Instant): boolean => {
  const last = dayInShanghai(cutoffAt);
  const from = `${Number(last.slice(0, 4)) - years}${last.slice(4)}`;
  const precise = date.length;
  return date !== '' && date >= from.slice(0, precise) && date <= last.slice(0, precise);
};
