import { rank } from '@domain/review/ranking';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { filingTimes } from '@platform/review/filing-times';
import { panelOf } from '@platform/review/panel';
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
    const [panel, filed] = await Promise.all([
      panelOf(review, call.role.unionId, call.now),
      filingTimes(roundId),
    ]);
    const scored = panel.applications.map(({ applicationId, industry }) => ({
      applicationId,
      industry,
      filedAt: filed.get(applicationId) ?? '',
      sheets: panel.sheets.filter(
        (sheet) => sheet.applicationId === applicationId && sheet.state.kind === 'submitted',
      ),
    }));
    const known = new Map(panel.applications.map((one) => [one.applicationId, one]));
    const rows = rank(scored, review.terms).map((line) => {
      const { studioName = '', leaderName = '', unitName = '' } = known.get(line.applicationId) ?? {};
      return {
        ...line,
        studioName,
        leaderName,
        unitName,
        submitted: line.sheets.length,
        readers: panel.sheets.filter(({ applicationId }) => applicationId === line.applicationId).length,
        decision: review.decisions[line.applicationId] ?? null,
      };
    });
    const experts = panel.experts.map(({ personId, name }) => ({ expertId: personId, name }));
    return { rows, target: round.targets[0] ?? null, experts };
  },
});
