import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { things } from './things-to-urge';
import { waitersFor } from './whom-to-urge';

/** Whom applications and studios wait for, and members: who of them can be reached by a push, and who has been urged today. */
export const findReach = defineProcedure({
  name: 'message.reach',
  writes: false,
  input: v.strictObject({ about: things }),
  run: async (call, { about }) => {
    const waiters = await waitersFor(call, about);
    return {
      rows: waiters.map(({ thing, person, reachable, urgedToday }) => ({
        aboutId: thing.id,
        aboutName: thing.name,
        unitName: thing.unitName,
        since: thing.since,
        personId: person._id,
        name: person.name,
        reachable,
        urgedToday,
      })),
    };
  },
});
