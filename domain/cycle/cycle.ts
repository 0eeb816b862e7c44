import type { ProgrammeTerms } from '../programme/terms';
import { dayInShanghai, fromShanghai, type Instant, inShanghai } from '../time/shanghai';
import type { Cycle } from '../title/state';
import type { Title } from '../title/title';

export type CycleTerms = ProgrammeTerms['cycle'];

/** @returns the day before, and so the last day of what ends where the next begins */
const lastDayBefore = (day: string): string =>
  dayInShanghai(inShanghai(fromShanghai(day)).subtract(1, 'day').toISOString());

/** @returns the cycle that begins on a Shanghai day */
export const cycleFrom = (from: string, number: number, years: number): Cycle => ({
  number,
  from,
  until: lastDayBefore(dayInShanghai(inShanghai(fromShanghai(from)).add(years, 'year').toISOString())),
});

/** @returns the cycle after: it begins on the day after the last, whenever it was decided (二(六)) */
export const cycleAfter = ({ number, until }: Cycle, years: number): Cycle =>
  cycleFrom(dayInShanghai(inShanghai(fromShanghai(until)).add(1, 'day').toISOString()), number + 1, years);

/**
 * The cycle that a title is in: the first from its naming, then what its history says. It does not go on by itself:
 * past its end it stays until its outcome is decided.
 * @returns null where titles of its class have none (a setting of the programme)
 */
export const cycleOf = (
  { since, class: studioClass, history = [] }: Pick<Title, 'since' | 'class' | 'history'>,
  { classes, years }: Pick<CycleTerms, 'classes' | 'years'>,
): Cycle | null => {
  if (!classes.includes(studioClass)) return null;
  let cycle = cycleFrom(dayInShanghai(since), 1, years);
  for (const event of history) {
    if ('cycle' in event && event.cycle !== null) cycle = event.cycle;
  }
  return cycle;
};

/** @returns the Shanghai day from which on a cycle's end is prepared: so many months before it */
export const opensOn = (
  { until }: Cycle,
  { opensMonthsBefore }: Pick<CycleTerms, 'opensMonthsBefore'>,
): string =>
  dayInShanghai(inShanghai(fromShanghai(until)).subtract(opensMonthsBefore, 'month').toISOString());

/** @returns the last instant of the cycle */
export const endOf = ({ until }: Cycle): Instant => fromShanghai(`${until} 23:59:59.999`);

/** Where a cycle stands by the day: it runs, its end is to be prepared, or it is over without an outcome. */
export type CyclePhase = 'running' | 'ending' | 'over';
export const cyclePhase = (
  cycle: Cycle,
  terms: Pick<CycleTerms, 'opensMonthsBefore'>,
  now: Instant,
): CyclePhase => {
  const today = dayInShanghai(now);
  if (today > cycle.until) return 'over';
  return today >= opensOn(cycle, terms) ? 'ending' : 'running';
};

/** @returns `第 2 个管理周期（2025-11-20 至 2030-11-19）` */
export const cycleWords = ({ number, from, until }: Cycle): string =>
  `第 ${number} 个管理周期（${from} 至 ${until}）`;

/**
 * The cycle in which a title is that was given before it was kept here: those gone by count as renewed.
 * @param since naming, maybe years ago
 */
export const cycleAt = (since: Instant, years: number, now: Instant): Cycle => {
  const today = dayInShanghai(now);
  let cycle = cycleFrom(dayInShanghai(since), 1, years);
  while (cycle.until < today) cycle = cycleAfter(cycle, years);
  return cycle;
};
