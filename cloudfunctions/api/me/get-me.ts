import { capacityNames, rolesInForce } from '@domain/people/person';
import { maskedPhone } from '@domain/privacy/mask';
import { countOf } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import type { MeView } from './me.views';

/** Who the caller is, the roles in force and how many messages are unread. */
export const getMe = defineProcedure({
  name: 'me.get',
  writes: false,
  input: v.strictObject({}),
  run: async ({ person, now }): Promise<MeView> => {
    const [unions, unread] = await Promise.all([
      allUnions(),
      countOf('messages', { to: person._id, readAt: null }),
    ]);
    const roles = rolesInForce(person, now).map((role) => {
      const union = unions.get(role.unionId);
      return {
        id: role.id,
        capacity: role.capacity,
        capacityName: capacityNames[role.capacity],
        unionId: role.unionId,
        unionName: union?.name ?? '',
        unitName: union?.unit?.name ?? '',
        until: role.until,
        actingFor: role.actingFor?.personName ?? null,
      };
    });
    return { id: person._id, name: person.name, phone: maskedPhone(person.phone), roles, unread };
  },
});
