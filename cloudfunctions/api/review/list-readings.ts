import { defineProcedure } from '@platform/door/procedure';
import { expertsOf } from '@platform/review/experts';
import { byApplication, sheetsOf } from '@platform/review/sheets';
import { reviewedAfter } from '@platform/review/subjects';
import * as v from 'valibot';
import { id } from '../input/fields';
import { loadReview } from './change-a-review';
import type { ReadingRow } from './review.views';
import { whyWords } from './why-words';

/** Applications of one page. */
const page = 200;

/** The applications in review and who reads them, a page in the order of their ids. */
export const listReadings = defineProcedure({
  name: 'review.readings',
  writes: false,
  input: v.strictObject({ roundId: id, after: v.optional(id) }),
  run: async (
    call,
    { roundId, after = '' },
  ): Promise<{ readonly rows: readonly ReadingRow[]; readonly next: string | null }> => {
    const review = await loadReview(call, 'review.readings', roundId);
    const [applications, experts] = await Promise.all([
      reviewedAfter(review, after, page),
      expertsOf(call.role.unionId, call.now),
    ]);
    const found = await sheetsOf(
      roundId,
      applications.map(({ applicationId }) => applicationId),
    );
    const sheets = byApplication(found);
    const named = new Map(experts.map((expert) => [expert.personId, expert]));
    const rows = applications.map(({ applicationId, studioName, unitName, industry }) => {
      const readers = sheets.get(applicationId) ?? [];
      return {
        applicationId,
        studioName,
        unitName,
        industry,
        readers: readers.map(({ expertId, state, choice, version }) => ({
          expertId,
          name: named.get(expertId)?.name ?? '已不在专家库',
          unitName: named.get(expertId)?.unitName ?? '',
          state: state.kind,
          why: whyWords(choice),
          version,
        })),
        missing: Math.max(0, review.terms.readers - readers.length),
      };
    });
    return { rows, next: applications.length < page ? null : (applications.at(-1)?.applicationId ?? null) };
  },
});
