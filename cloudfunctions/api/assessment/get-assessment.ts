import { assessmentIdOf, isAssessed, notAssessed } from '@domain/assessment/assessment';
import { thingId, year } from '@domain/ledger/fields';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { AssessmentView } from './assessment.views';
import { assessmentView } from './assessment-view';

/** One studio's year: what it is assessed by, on what, and what each union has said. */
export const getAssessment = defineProcedure({
  name: 'assessment.get',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId), year }),
  run: async (call, { studioId, year: inYear }): Promise<AssessmentView> => {
    const { studio } = await reachStudio(call, studioId);
    const stored = await findById('assessments', assessmentIdOf(studio._id, inYear));
    if (!stored && !isAssessed(studio, inYear)) throw notAssessed();
    return assessmentView(call, studio, inYear, stored, await termsNow());
  },
});
