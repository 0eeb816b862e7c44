import { exclusionWords } from '@domain/review/interests';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { exclusionsIn, panelOf } from '@platform/review/panel';
import * as v from 'valibot';
import { id } from '../input/fields';
import { loadReview } from './change-a-review';
import type { CandidateView } from './review.views';

/** The round's experts for one application: who reads it, who may, and why the others may not. */
export const listCandidates = defineProcedure({
  name: 'review.candidates',
  writes: false,
  input: v.strictObject({ roundId: id, applicationId: id }),
  run: async (call, { roundId, applicationId }): Promise<readonly CandidateView[]> => {
    const panel = await panelOf(
      await loadReview(call, 'review.candidates', roundId),
      call.role.unionId,
      call.now,
    );
    const application = panel.applications.find((one) => one.applicationId === applicationId);
    if (!application) throw notFound();
    return panel.experts.map((expert) => {
      const own = panel.sheets.filter(({ expertId }) => expertId === expert.personId);
      return {
        expertId: expert.personId,
        name: expert.name,
        unitName: expert.unitName,
        fields: expert.fields,
        load: own.length,
        fieldMatched: expert.fields.includes(application.industry),
        reads: own.some((sheet) => sheet.applicationId === applicationId),
        excluded: exclusionsIn(panel, expert, application).map(exclusionWords),
      };
    });
  },
});
