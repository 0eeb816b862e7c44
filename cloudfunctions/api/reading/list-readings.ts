import type { StoredSheet } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import type { ReadingSummary } from './reading.views';

const most = 500;

/** Everything that is given to the expert, what is still to be done first. */
export const listOwnReadings = defineProcedure({
  name: 'reading.list',
  writes: false,
  input: v.strictObject({}),
  run: async ({ person }): Promise<readonly ReadingSummary[]> => {
    const sheets = await findMany<'sheets', keyof StoredSheet & string>('sheets', {
      where: { expertId: person._id, withdrawn: null },
      sort: [
        ['roundId', 'desc'],
        ['_id', 'asc'],
      ],
      limit: most,
    });
    const roundIds = [...new Set(sheets.map(({ roundId }) => roundId))];
    const [reviews, applications, rounds] = await Promise.all([
      findMany('reviews', {
        where: { _id: { $in: roundIds } },
        fields: ['_id', 'terms', 'released'],
        limit: most,
      }),
      findMany('applications', {
        where: { _id: { $in: sheets.map(({ applicationId }) => applicationId) } },
        fields: ['_id', 'studioName', 'industry'],
        limit: most,
      }),
      Promise.all(roundIds.map(roundById)),
    ]);
    const reviewOf = new Map(reviews.map((review) => [review._id, review]));
    const known = new Map(applications.map((application) => [application._id, application]));
    const rows = sheets.flatMap((sheet): readonly ReadingSummary[] => {
      const review = reviewOf.get(sheet.roundId);
      const application = known.get(sheet.applicationId);
      if (!review || !application) return [];
      const { terms, released } = review;
      return [
        {
          id: sheet._id,
          roundId: sheet.roundId,
          roundTitle: rounds.find((round) => round?._id === sheet.roundId)?.title ?? '',
          name: terms.blind ? `申报表 ${sheet.number}` : application.studioName,
          industry: application.industry,
          state: sheet.state,
          closed: released !== null,
          marked: terms.criteria.filter(({ key }) => typeof sheet.marks[key]?.halves === 'number').length,
          criteria: terms.criteria.length,
        },
      ];
    });
    const done = ({ state, closed }: ReadingSummary) => Number(closed || state.kind === 'submitted');
    return rows.sort((one, other) => done(one) - done(other));
  },
});
