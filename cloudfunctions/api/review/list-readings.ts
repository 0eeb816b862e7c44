import { defineProcedure } from '@platform/door/procedure';
import { panelOf } from '@platform/review/panel';
import * as v from 'valibot';
import { id } from '../input/fields';
import { loadReview } from './change-a-review';
import type { ReadingRow } from './review.views';
import { whyWords } from './why-words';

/** Every application in review and who reads it. */
export const listReadings = defineProcedure({
  name: 'review.readings',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }): Promise<readonly ReadingRow[]> => {
    const review = await loadReview(call, 'review.readings', roundId);
    const { applications, experts, sheets } = await panelOf(review, call.role.unionId, call.now);
    const named = new Map(experts.map((expert) => [expert.personId, expert]));
    return applications.map(({ applicationId, studioName, unitName, industry }) => {
      const readers = sheets.filter((sheet) => sheet.applicationId === applicationId);
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
  },
});
