import type { Question } from '@/components/state/question';
import { useProcedure } from '@/services/use-procedure';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';
import type { RoundSummary } from '../../cloudfunctions/api/round/round.views';

export interface MyApplication {
  /** The round in force, or the last one; null where there has been none. */
  readonly round: RoundSummary | null;
  /** The leader's application in it; null while not started. */
  readonly application: ApplicationView | null;
}

/** The leader's application in the round in force; recommendations of named studios and the unit's own rounds go their own way. */
export const useMyApplication = (): Question<MyApplication> => {
  const rounds = useProcedure('round.list', {});
  const published = (rounds.data ?? []).filter(
    ({ state, nominatesTo, owner }) => state !== 'draft' && nominatesTo === undefined && owner === undefined,
  );
  const latest = [...published].sort((one, other) => other.opensAt.localeCompare(one.opensAt));
  const round = latest.find(({ state }) => state === 'open') ?? latest[0] ?? null;
  const list = useProcedure('application.list', { roundId: round?.id ?? '' }, { enabled: round !== null });
  const own = list.data?.rows[0]?.id ?? null;
  const application = useProcedure('application.get', { id: own ?? '' }, { enabled: own !== null });

  const failed = [rounds, list, application].find(({ isError }) => isError) ?? application;
  const known =
    rounds.data !== undefined &&
    (round === null || (list.data !== undefined && (own === null || application.data !== undefined)));
  return {
    data: known ? { round, application: own === null ? null : (application.data ?? null) } : undefined,
    isError: failed.isError,
    error: failed.error,
    isFetching: failed.isFetching,
    refetch: failed.refetch,
  };
};
