import type { Round } from '@domain/round/round';
import type { RoleCall } from '@platform/door/procedure';
import type { Placed } from '@platform/rights/assert-granted';

/** A round belongs to no unit: it is the industry union's, whose union therefore counts as above it. */
export const placeOfRound =
  ({ role }: RoleCall) =>
  ({ state }: Pick<Round, 'state'>): Placed => ({
    unionPath: role.capacity === 'industryUnion' ? [role.unionId] : [],
    state,
  });
