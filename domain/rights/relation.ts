import { type Capacity, isOfficer } from '../people/person';
import type { Relation } from './right';

/** Who acts, as far as relations go. */
export interface Standing {
  readonly personId: string;
  readonly personName: string;
  readonly capacity: Capacity;
  readonly unionId: string;
}

/** Where an object belongs. Fields that make no sense for it are left out. */
export interface Place {
  /** Whoever leads or made it. */
  readonly ownerId?: string;
  /** Accounts of its team, without the owner. */
  readonly teamIds?: readonly string[];
  /** Names of people in its team who may have no account. */
  readonly teamNames?: readonly string[];
  /** Its unit's union first, then every union above, the industry union last; empty for what belongs to no unit. */
  readonly unionPath?: readonly string[];
}

/**
 * Finds how an object stands to the one who acts. A person's own thing stays `own` in every capacity: nobody can
 * judge it by switching to another role.
 */
export const relationTo = (actor: Standing, place: Place): Relation => {
  const { ownerId, teamIds = [], teamNames = [], unionPath = [] } = place;
  if (ownerId !== undefined && ownerId === actor.personId) return 'own';
  if (teamIds.includes(actor.personId)) return 'team';
  // Leaders and members act for themselves, not for their unit.
  if (!isOfficer(actor.capacity)) return 'elsewhere';
  const at = unionPath.indexOf(actor.unionId);
  if (at < 0) return 'elsewhere';
  if (at > 0 || actor.capacity === 'industryUnion') return 'above';
  return teamNames.includes(actor.personName) ? 'namesake' : 'sameUnit';
};
