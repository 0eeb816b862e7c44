import { isOfficer, type Role } from '../people/person';
import type { Studio } from './studio';

/** How someone stands to a studio: its leader, one of its members, or an officer of a union above it. */
export type Standing = 'leader' | 'member' | 'officer';

/** @returns how a person who acts in a role stands to the studio; null: it is nothing to him or her */
export const standingIn = (
  { _id, leaderId, unionPath }: Pick<Studio, '_id' | 'leaderId' | 'unionPath'>,
  personId: string,
  role: Pick<Role, 'capacity' | 'unionId' | 'studioId'>,
): Standing | null => {
  if (role.capacity === 'leader') return leaderId === personId ? 'leader' : null;
  if (role.capacity === 'member') return role.studioId === _id ? 'member' : null;
  return isOfficer(role.capacity) && unionPath.includes(role.unionId) ? 'officer' : null;
};
