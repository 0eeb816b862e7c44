import { commitChange } from '@platform/commit/commit';
import { allOf } from '@platform/database/all-of';
import { defineProcedure } from '@platform/door/procedure';
import { releaseIdentity } from '@platform/people/bindings';
import { assertLooksAfter } from '@platform/rights/appointing';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeAPerson } from './change-a-person';

/**
 * Loosens a WeChat identity from a person who has a new one or has left, and ends the browsers let in with it; a
 * new invitation binds the next.
 */
export const unbindPerson = defineProcedure({
  name: 'person.unbind',
  writes: true,
  input: v.strictObject({ id, version }),
  run: async (call, target) => {
    let loosened: string | null = null;
    const view = await changeAPerson(call, target, (person, unions) => {
      assertLooksAfter(call, person, unions);
      loosened = person.openid;
      return { openid: null };
    });
    await releaseIdentity(loosened);
    for (const session of await allOf('sessions', { personId: target.id, endedAt: null })) {
      await commitChange(call, 'sessions', session, { endedAt: call.now });
    }
    return view;
  },
});
