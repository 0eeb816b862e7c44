import type { Title } from '@domain/title/title';
import type { RoleCall } from '../door/procedure';
import type { Placed } from '../rights/assert-granted';

/** A title is its studio's: its leader's own, its members' team's; and its unit's and the unions' above. */
export const placeOfTitle =
  ({ person, role }: RoleCall) =>
  ({ studioId, unionPath, state }: Pick<Title, 'studioId' | 'unionPath' | 'state'>): Placed => {
    const belongs = role.studioId === studioId;
    return {
      ownerId: belongs && role.capacity === 'leader' ? person._id : undefined,
      teamIds: belongs && role.capacity === 'member' ? [person._id] : [],
      unionPath,
      state: state.kind,
    };
  };
