import { countedFor } from '@domain/ledger/counted';
import { thingId } from '@domain/ledger/fields';
import { findMany, findOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { CountedForRound } from './ledger.views';

const most = 500;

/**
 * What a studio's ledgers count for the latest round: conditions 一(二)3 and 4 and the class by results (二(四)), each
 * number with the entries behind it, for the team and for the officers who judge it.
 */
export const countForRound = defineProcedure({
  name: 'ledger.counted',
  writes: false,
  input: v.strictObject({ studioId: v.optional(thingId) }),
  run: async (call, { studioId }): Promise<CountedForRound> => {
    const { studio } = await reachStudio(call, studioId);
    const ofStudio = { studioId: studio._id, gone: false };
    const [round, projects, results] = await Promise.all([
      findOne('rounds', {
        where: { state: { $ne: 'draft' } },
        sort: [['year', 'desc']],
        fields: ['_id', 'year', 'cutoffAt', 'classes'],
      }),
      findMany('projects', { where: ofStudio, fields: ['_id', 'content'], limit: most }),
      findMany('results', {
        where: ofStudio,
        sort: [['on', 'desc']],
        fields: ['_id', 'content'],
        limit: most,
      }),
    ]);
    if (!round) throw notFound();
    const { _id: id, year } = round;
    return {
      round: { id, year },
      ...countedFor(
        round,
        projects.map((one) => ({ id: one._id, content: one.content })),
        results.map((one) => ({ id: one._id, content: one.content })),
      ),
    };
  },
});
