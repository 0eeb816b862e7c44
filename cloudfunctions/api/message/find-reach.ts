import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id } from '../input/fields';
import { waitersFor } from './whom-to-urge';

export const mostAtOnce = 50;

/** Whom some applications wait for, who of them can be reached by a push, and who has been urged today. */
export const findReach = defineProcedure({
  name: 'message.reach',
  writes: false,
  input: v.strictObject({ ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(mostAtOnce)) }),
  run: async (call, { ids }) => {
    const waiters = await waitersFor(call, ids);
    return {
      rows: waiters.map(({ application, person, reachable, urgedToday }) => ({
        applicationId: application._id,
        studioName: application.studioName,
        unitName: application.unitName,
        since: application.since,
        personId: person._id,
        name: person.name,
        reachable,
        urgedToday,
      })),
    };
  },
});
