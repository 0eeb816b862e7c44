import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import type { RoundSummary } from './round.views';
import { roundSummary, roundSummaryFields } from './round-view';

/** Every round, latest year first; drafts only for the industry union. */
export const listRounds = defineProcedure({
  name: 'round.list',
  writes: false,
  input: v.strictObject({}),
  run: async ({ role }): Promise<readonly RoundSummary[]> => {
    const rounds = await findMany('rounds', {
      where: role.capacity === 'industryUnion' ? {} : { state: { $ne: 'draft' } },
      sort: [['year', 'desc']],
      fields: roundSummaryFields,
    });
    return rounds.map(roundSummary);
  },
});
