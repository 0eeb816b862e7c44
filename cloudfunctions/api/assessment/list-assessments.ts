import { isAssessed } from '@domain/assessment/assessment';
import { thingId, year } from '@domain/ledger/fields';
import { dayInShanghai } from '@domain/time/shanghai';
import type { StoredAssessment, StoredStudio } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import type { AssessmentList } from './assessment.views';
import { assessmentRow } from './assessment-row';

/** Studios of one page: an answer stays small enough for a phone. */
const pageSize = 300;

/** Every studio below the officer's union that is to be assessed for a year, page after page, four queries each. */
export const listAssessments = defineProcedure({
  name: 'assessment.list',
  writes: false,
  input: v.strictObject({ year, after: v.optional(thingId) }),
  run: async (call, { year: inYear, after }): Promise<AssessmentList> => {
    const below = { unionPath: call.role.unionId };
    const found = await findMany<'studios', keyof StoredStudio & string>('studios', {
      where: { $and: [below, ...(after === undefined ? [] : [{ _id: { $gt: after } }])] },
      sort: [['_id', 'asc']],
      without: ['templates', 'closings'],
      limit: pageSize + 1,
    });
    const studios = found.slice(0, pageSize);
    const [assessments, { assessment: terms }, unions] = await Promise.all([
      findMany<'assessments', keyof StoredAssessment & string>('assessments', {
        where: { studioId: { $in: studios.map(({ _id }) => _id) }, year: inYear },
        without: ['facts', 'trail'],
        limit: pageSize,
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
      next: found.length > pageSize ? (studios.at(-1)?._id ?? null) : null,
    };
  },
});
