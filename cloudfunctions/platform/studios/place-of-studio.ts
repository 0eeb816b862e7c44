import type { Studio } from '@domain/studio/studio';
import type { RoleCall } from '../door/procedure';
import type { Placed } from '../rights/assert-granted';

/** @returns where a studio stands in the table of rights: whether the caller belongs to it is said by the role */
export const placeOfStudio =
  ({ person, role }: Pick<RoleCall, 'person' | 'role'>) =>
  ({
    _id,
    leaderId,
    unionPath,
    state,
  }: Pick<Studio, '_id' | 'leaderId' | 'unionPath' | 'state'>): Placed => ({
    ownerId: leaderId,
    teamIds: role.capacity === 'member' && role.studioId === _id ? [person._id] : [],
    unionPath,
    state: state.kind,
  });
