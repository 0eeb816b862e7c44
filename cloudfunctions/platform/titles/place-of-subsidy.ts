import type { StoredSubsidy } from '../database/collections';
import type { RoleCall } from '../door/procedure';
import type { Placed } from '../rights/assert-granted';

/** A subsidy is its studio's: its leader's own; and its unit's and the unions' above to see. */
export const placeOfSubsidy =
  ({ person, role }: RoleCall) =>
  ({ studioId, unionPath, state }: Pick<StoredSubsidy, 'studioId' | 'unionPath' | 'state'>): Placed => {
    const belongs = role.studioId === studioId;
    return {
      ownerId: belongs && role.capacity === 'leader' ? person._id : undefined,
      teamIds: belongs && role.capacity === 'member' ? [person._id] : [],
      unionPath,
      state: state.kind,
    };
  };
