import type { Capacity } from '../people/person';
import type { ByCapacity, Relation, Right } from './right';

/** What the table says of one cell; `otherState` where the same would be granted in another state. */
export type Verdict = 'granted' | 'otherState' | 'refused';

/** @returns the table's word on one cell: capacity × state × relation of one right */
export const verdictOf = (
  right: ByCapacity,
  capacity: Capacity,
  relation: Relation,
  state: string,
): Verdict => {
  const related = (right[capacity] ?? []).filter((grant) => grant.on.includes(relation));
  if (related.some((grant) => grant.in === 'any' || grant.in.includes(state))) return 'granted';
  return related.length > 0 ? 'otherState' : 'refused';
};

/** @returns whether someone who acts in the capacity may call at all, whatever the object */
export const mayCall = (right: ByCapacity, capacity: Capacity): boolean => right[capacity] !== undefined;

/** @returns the part of a right that goes by capacity; null where it does not */
export const byCapacity = (right: Right): ByCapacity | null => (typeof right === 'string' ? null : right);
