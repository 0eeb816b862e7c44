import { isAssessed } from '@domain/assessment/assessment';
import { year } from '@domain/ledger/fields';
import { dayInShanghai } from '@domain/time/shanghai';
import type { StoredAssessment, StoredStudio } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import type { AssessmentList } from './assessment.views';
import { assessmentRow } from './assessment-row';

/** Named studios below one union at most: the region's programme names ten or so a year. */
const most = 1_000;

/** Every studio below the officer's union that is to be assessed for a year: three queries however many. */
export const listAssessments = defineProcedure({
  name: 'assessment.list',
  writes: false,
  input: v.strictObject({ year }),
  run: async (call, { year: inYear }): Promise<AssessmentList> => {
    const below = { unionPath: call.role.unionId };
    const [studios, assessments, { assessment: terms }, unions] = await Promise.all([
      findMany<'studios', keyof StoredStudio & string>('studios', {
        where: below,
        sort: [['_id', 'asc']],
        without: ['templates', 'closings'],
        limit: most,
      }),
      findMany<'assessments', keyof StoredAssessment & string>('assessments', {
        where: { ...below, year: inYear },
        without: ['facts', 'trail'],
        limit: most,
      }),
      termsNow(),
      allUnions(),
    ]);
    const byStudio = new Map(assessments.map((one) => [one.studioId, one]));
    return {
      year: inYear,
      isOpen: dayInShanghai(call.now) >= `${inYear}-${terms.opensOn}`,
      opensOn: `${inYear}-${terms.opensOn}`,
      rows: studios
        .filter((studio) => byStudio.has(studio._id) || isAssessed(studio, inYear))
        .map((studio) =>
          assessmentRow(call, studio, inYear, byStudio.get(studio._id) ?? null, { terms, unions }),
        ),
    };
  },
});
