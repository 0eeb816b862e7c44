import { isOfficer, type Person, rolesInForce } from '@domain/people/person';
import type { RoleCall } from '../door/procedure';
import { pathOf } from '../rights/appointing';
import { verdictFor } from '../rights/assert-granted';
import type { Unions } from '../unions/unions';

/** @returns whether the caller's union stands above one of the posts that the person holds now; never for oneself */
export const mayResetPin = (call: RoleCall, person: Person, unions: Unions): boolean =>
  rolesInForce(person, call.now)
    .filter(({ capacity }) => isOfficer(capacity))
    .some(({ unionId }) => {
      const unionPath = pathOf(unions, unionId).map(({ _id }) => _id);
      return verdictFor(call, 'pin.reset', { unionPath, ownerId: person._id, state: 'any' }) === 'granted';
    });
