import type { Capacity } from '@domain/people/person';

/** Everyone who has a role in force. */
export const anyCapacity = [
  'leader',
  'member',
  'expert',
  'unitUnion',
  'unitAdministration',
  'directUnion',
  'industryUnion',
] as const satisfies readonly Capacity[];
