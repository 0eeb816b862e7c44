import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';
import type { RoundSummary } from '../../../cloudfunctions/api/round/round.views';

export interface RoundGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly ApplicationSummary[];
}

/** @returns the rows by round, the round with the longest wait first; within a round the order stays */
export const byRound = (
  rows: readonly ApplicationSummary[],
  rounds: readonly RoundSummary[],
): readonly RoundGroup[] =>
  [...new Set(rows.map(({ roundId }) => roundId))].map((key) => ({
    key,
    title: rounds.find(({ id }) => id === key)?.title ?? '',
    rows: rows.filter(({ roundId }) => roundId === key),
  }));
