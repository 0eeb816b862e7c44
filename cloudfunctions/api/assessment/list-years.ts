import { isAssessed } from '@domain/assessment/assessment';
import { thingId } from '@domain/ledger/fields';
import { dayInShanghai } from '@domain/time/shanghai';
import type { StoredAssessment } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { reachStudio } from '@platform/studios/reach-studio';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import type { AssessmentRow } from './assessment.views';
import { assessmentRow } from './assessment-row';

/** Every year of one studio that was assessed, or is to be, the latest first. */
export const listYears = defineProcedure({
  name: 'assessment.years',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId) }),
  run: async (call, { studioId }): Promise<readonly AssessmentRow[]> => {
    const { studio } = await reachStudio(call, studioId);
    const [assessments, { assessment: terms }, unions] = await Promise.all([
      findMany<'assessments', keyof StoredAssessment & string>('assessments', {
        where: { studioId: studio._id },
        without: ['facts', 'trail'],
      }),
      termsNow(),
      allUnions(),
    ]);
    const today = dayInShanghai(call.now);
    const last = Number(today.slice(0, 4));
    const since =
      studio.state.kind === 'named' ? Number(dayInShanghai(studio.state.since).slice(0, 4)) : last;
    const due = Array.from({ length: last - since + 1 }, (_, index) => since + index).filter(
      (year) => isAssessed(studio, year) && today >= `${year}-${terms.opensOn}`,
    );
    const years = [...new Set([...due, ...assessments.map(({ year }) => year)])].sort(
      (one, other) => other - one,
    );
    return years.map((year) => {
      const stored = assessments.find((one) => one.year === year) ?? null;
      return assessmentRow(call, studio, year, stored, { terms, unions });
    });
  },
});
