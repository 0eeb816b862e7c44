import type { OfficerCapacity } from '@domain/people/person';
import { sealIdOf } from '@domain/seal/seal';
import type { RoleCall } from '@platform/door/procedure';
import type { Placed } from '@platform/rights/assert-granted';

/** The seal of the caller's own post is near; every other one is elsewhere. */
export const placeOfSeal =
  ({ role }: RoleCall) =>
  ({ _id }: { readonly _id: string }): Placed => {
    // Only officers are let in: the table names no other capacity.
    const own = sealIdOf({ capacity: role.capacity as OfficerCapacity, unionId: role.unionId });
    return { unionPath: _id === own ? [role.unionId] : [], state: 'any' };
  };
