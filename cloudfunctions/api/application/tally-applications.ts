import { countByPhase } from '@platform/applications/count-by-phase';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id } from '../input/fields';
import { actorOf } from './actor-of';
import type { ApplicationTally } from './application.views';
import { visibleTo } from './visible-to';

/** How many applications of a round stand in each phase, of those the caller may see. */
export const tallyApplications = defineProcedure({
  name: 'application.tally',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }): Promise<ApplicationTally> => {
    const { actor } = await actorOf(call);
    return countByPhase({ $and: [visibleTo(actor), { roundId }] });
  },
});
