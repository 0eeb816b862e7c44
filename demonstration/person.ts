import type { Capacity, Person, Sex } from '@domain/people/person';
import { studioIdOf } from '@domain/studio/studio';

/** Roles of the demonstration began before its first round. */
const since = '2020-01-01T00:00:00.000Z';

/** @returns a made-up person with a telephone number that nobody has */
export const person = (
  key: string,
  name: string,
  sex: Sex,
  number: number,
  posts: readonly (readonly [Capacity, string, studio?: string])[],
): Person => ({
  _id: key,
  name,
  sex,
  phone: `1380000${String(number).padStart(4, '0')}`,
  openid: `demonstration-${key}`,
  roles: posts.map(([capacity, unionId, studioId]) => ({
    id: `${key}-${capacity}`,
    capacity,
    unionId,
    ...(capacity === 'leader' && { studioId: studioIdOf(key) }),
    ...(studioId !== undefined && { studioId }),
    from: since,
    until: null,
  })),
});
