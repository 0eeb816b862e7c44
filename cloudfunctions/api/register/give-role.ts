import { Failure } from '@domain/failure/failure';
import { actingForOf, roleThere, withRole } from '@domain/people/roles';
import { idFrom } from '@platform/codes/codes';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { personById } from '@platform/people/people';
import { assertMayAppoint } from '@platform/rights/appointing';
import * as v from 'valibot';
import { id, instant, version } from '../input/fields';
import { changeAPerson } from './change-a-person';

const capacity = v.picklist(['expert', 'unitUnion', 'unitAdministration', 'directUnion', 'industryUnion']);

/** Gives someone in the register a further role, or appoints him or her deputy of an officer for a period. */
export const giveRole = defineProcedure({
  name: 'person.giveRole',
  writes: true,
  input: v.strictObject({
    id,
    version,
    capacity,
    unionId: id,
    until: v.nullable(instant),
    actingForId: v.optional(id),
  }),
  run: (call, { id: personId, version: seen, actingForId, ...role }) =>
    changeAPerson(call, { id: personId, version: seen }, async (person, unions) => {
      assertMayAppoint(call, role, unions);
      if (role.until !== null && role.until <= call.now) {
        throw new Failure('INVALID', { field: 'until', message: '截止日期应晚于今天。' });
      }
      if (actingForId === personId) {
        throw new Failure('INVALID', { field: 'actingForId', message: '代办人应是另一位人员。' });
      }
      if (roleThere(person, role, call.now)) {
        throw new Failure('WRONG_STATE', { message: `${person.name}已有这个身份，不用重复登记。` });
      }
      const roleId = `role.${idFrom(call.person._id, call.requestId)}`;
      if (actingForId === undefined) return { roles: withRole(person, roleId, role, call.now) };
      const principal = await personById(actingForId, true);
      if (!principal) throw notFound('nobody to act for');
      const actingFor = actingForOf(role, principal, call.now);
      return { roles: withRole(person, roleId, { ...role, actingFor }, call.now) };
    }),
});
