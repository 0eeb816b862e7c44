import type { ActingFor } from '../people/acting-for';
import { type Capacity, isOfficer } from '../people/person';
import type { Post } from '../people/post';

/** Who acts, in which capacity: taken from the platform's context and the role in force, never from the input. */
export interface ActingPerson {
  readonly personId: string;
  readonly personName: string;
  readonly capacity: Capacity;
  readonly unionId: string;
  /** The name acted for: the union's, or the unit administration's. */
  readonly unionName: string;
  /** Set when a deputy acts. */
  readonly actingFor?: ActingFor;
}

/** @returns the post an officer acts for; null for leaders, members and experts */
export const postOf = (actor: ActingPerson): Post | null =>
  isOfficer(actor.capacity) ? { capacity: actor.capacity, unionId: actor.unionId } : null;
