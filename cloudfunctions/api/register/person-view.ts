import { mayAppoint } from '@domain/people/appoint';
import { capacityNames, isOfficer, rolesInForce } from '@domain/people/person';
import { maskedPhone } from '@domain/privacy/mask';
import type { StoredPerson } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import { mayResetPin } from '@platform/pins/may-reset-pin';
import { hasPin } from '@platform/pins/pins';
import { looksAfter, pathOf } from '@platform/rights/appointing';
import { sealNames } from '@platform/unions/seal-name';
import type { Unions } from '@platform/unions/unions';
import type { PersonView } from './register.views';

/** @returns a person with the roles that the caller looks after; those at other unions stay unseen */
export const personView = async (
  call: RoleCall,
  person: StoredPerson,
  unions: Unions,
): Promise<PersonView> => {
  const inForce = rolesInForce(person, call.now);
  return {
    id: person._id,
    version: person.version,
    name: person.name,
    sex: person.sex,
    phone: maskedPhone(person.phone),
    bound: person.openid !== null,
    editable: looksAfter(call.role, person, unions, call.now),
    pinIsSet: mayResetPin(call, person, unions) ? await hasPin(person._id) : null,
    roles: person.roles
      .filter((role) => mayAppoint(call.role, role, pathOf(unions, role.unionId)))
      .map((role) => {
        const { id, capacity, unionId, from, until, actingFor } = role;
        const union = unions.get(unionId);
        return {
          id,
          capacity,
          capacityName: capacityNames[capacity],
          unionId,
          place: isOfficer(capacity)
            ? sealNames(unions)({ capacity, unionId })
            : (union?.unit?.name ?? union?.name ?? ''),
          from,
          until,
          actingFor: actingFor?.personName ?? null,
          inForce: inForce.includes(role),
          mine: true,
        };
      }),
  };
};
