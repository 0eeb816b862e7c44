import { isOfficer } from '@domain/people/person';
import type { RoundStanding } from '@domain/rights/round-rights';
import type { Round } from '@domain/round/round';
import type { RoleCall } from '../door/procedure';
import type { Placed } from '../rights/assert-granted';

/**
 * A round of the industry union belongs to no unit: its union counts as above it. A unit's own round (三(七)) is its
 * unit's, and its people's.
 */
export const placeOfRound =
  ({ person, role }: Pick<RoleCall, 'person' | 'role'>) =>
  ({ state, owner }: Pick<Round, 'state' | 'owner'>): Placed => {
    if (owner === undefined) {
      return { unionPath: role.capacity === 'industryUnion' ? [role.unionId] : [], state };
    }
    const standing: RoundStanding = `unit:${state}`;
    const ofThePeople = !isOfficer(role.capacity) && role.unionId === owner.unionId;
    return { teamIds: ofThePeople ? [person._id] : [], unionPath: owner.unionPath, state: standing };
  };
