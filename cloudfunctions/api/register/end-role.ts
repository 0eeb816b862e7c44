import { withRoleEnded } from '@domain/people/roles';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { assertMayAppoint } from '@platform/rights/appointing';
import * as v from 'valibot';
import { id, instant, version } from '../input/fields';
import { changeAPerson } from './change-a-person';

/** Ends a role now, or on a day to come. What waits for the post goes on waiting for it. */
export const endRole = defineProcedure({
  name: 'person.endRole',
  writes: true,
  input: v.strictObject({ id, version, roleId: id, until: v.nullable(instant) }),
  run: (call, { id: personId, version: seen, roleId, until }) =>
    changeAPerson(call, { id: personId, version: seen }, (person, unions) => {
      const role = person.roles.find((one) => one.id === roleId);
      if (!role) throw notFound('no such role');
      assertMayAppoint(call, role, unions);
      return { roles: withRoleEnded(person.roles, roleId, until ?? call.now, call.now) };
    }),
});
