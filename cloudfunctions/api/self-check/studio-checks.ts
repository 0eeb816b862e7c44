import type { ProgrammeTerms } from '@domain/programme/terms';
import { opensOn, type Period, periodsOf } from '@domain/self-check/period';
import { periodStateOf, type SelfCheck } from '@domain/self-check/self-check';
import { dayInShanghai, type Instant } from '@domain/time/shanghai';
import type { StoredSelfCheck } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import type { SelfCheckRow } from './self-check.views';

/** @returns every self-check that a studio has filed, the earliest first */
export const checksOf = (studioId: string): Promise<readonly StoredSelfCheck[]> =>
  findMany<'selfChecks', keyof StoredSelfCheck & string>('selfChecks', {
    where: { studioId },
    sort: [['from', 'asc']],
    limit: 500,
  });

/** @returns one period as a row. @param filed null while it is not filed */
export const checkRow = (
  { from, to }: Period,
  filed: SelfCheck | null,
  { opensDaysBefore }: ProgrammeTerms['selfCheck'],
  now: Instant,
): SelfCheckRow => ({
  from,
  to,
  state: periodStateOf({ from, to }, filed, opensDaysBefore, now),
  opensOn: opensOn({ from, to }, opensDaysBefore),
  filedAt: filed?.filedAt ?? '',
  filedBy: filed?.filedBy ?? '',
});

/**
 * @returns the periods of a year: those filed, under whatever terms, and those of the present terms that no filed one
 *   touches; none that ended before the studio was there
 */
export const rowsOfYear = (
  year: number,
  checks: readonly SelfCheck[],
  createdAt: Instant,
  terms: ProgrammeTerms['selfCheck'],
  now: Instant,
): readonly SelfCheckRow[] => {
  const filed = checks.filter(({ from }) => from.startsWith(String(year)));
  const since = dayInShanghai(createdAt);
  const others = periodsOf(year, terms.months).filter(
    ({ from, to }) => to >= since && !filed.some((one) => one.from <= to && from <= one.to),
  );
  return [
    ...filed.map((check) => checkRow(check, check, terms, now)),
    ...others.map((period) => checkRow(period, null, terms, now)),
  ].sort((one, other) => one.from.localeCompare(other.from));
};
