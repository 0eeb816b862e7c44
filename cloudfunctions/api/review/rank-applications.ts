import { rank } from '@domain/review/ranking';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { filingTimes } from '@platform/review/filing-times';
import { circleOf } from '@platform/review/panel';
import { byApplication, markedSheetsOfRound } from '@platform/review/sheets';
import { reviewedApplications } from '@platform/review/subjects';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';
import { loadReview } from './change-a-review';
import type { RankingView } from './review.views';

/** The ranking by the sheets submitted so far, with what is prepared for each application. */
export const rankApplications = defineProcedure({
  name: 'review.ranking',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }): Promise<RankingView> => {
    const [review, round] = await Promise.all([
      loadReview(call, 'review.ranking', roundId),
      roundById(roundId),
    ]);
    if (!round) throw notFound('the round of a review is missing');
    const [circle, applications, found, filed] = await Promise.all([
      circleOf(review, call.role.unionId, call.now),
      reviewedApplications(review),
      markedSheetsOfRound(roundId),
      filingTimes(roundId),
    ]);
    const sheets = byApplication(found);
    const scored = applications.map(({ applicationId, industry }) => ({
      applicationId,
      industry,
      filedAt: filed.get(applicationId) ?? '',
      sheets: (sheets.get(applicationId) ?? []).filter(({ state }) => state.kind === 'submitted'),
    }));
    const known = new Map(applications.map((one) => [one.applicationId, one]));
    const rows = rank(scored, review.terms).map((line) => {
      const { studioName = '', leaderName = '', unitName = '' } = known.get(line.applicationId) ?? {};
      return {
        ...line,
        studioName,
        leaderName,
        unitName,
        submitted: line.sheets.length,
        readers: sheets.get(line.applicationId)?.length ?? 0,
        decision: review.decisions[line.applicationId] ?? null,
      };
    });
    const experts = circle.experts.map(({ personId, name }) => ({ expertId: personId, name }));
    return { rows, target: round.targets[0] ?? null, experts };
  },
});
