import type { Person } from '../people/person';
import { isOfficer, rolesInForce } from '../people/person';
import { type Post, type PostKey, postKey } from '../people/post';
import type { Instant } from '../time/shanghai';
import type { Union } from './union';

/** @returns the posts that must be filled at a union, so that no opinion waits for nobody */
export const postsOf = ({ _id: unionId, level, unit }: Union): readonly Post[] => [
  ...(unit === null
    ? []
    : [
        { capacity: 'unitUnion' as const, unionId },
        { capacity: 'unitAdministration' as const, unionId },
      ]),
  ...(level === 'directUnion' && unit === null ? [{ capacity: 'directUnion' as const, unionId }] : []),
  ...(level === 'industryUnion' ? [{ capacity: 'industryUnion' as const, unionId }] : []),
];

/** @returns keys of the posts that somebody holds at the instant, deputies included */
export const heldPosts = (people: readonly Pick<Person, 'roles'>[], now: Instant): ReadonlySet<PostKey> =>
  new Set(
    people.flatMap((person) =>
      rolesInForce(person as Person, now).flatMap(({ capacity, unionId }) =>
        isOfficer(capacity) ? [postKey({ capacity, unionId })] : [],
      ),
    ),
  );

/** @returns the posts of these unions that nobody holds, in the order of the unions */
export const unassignedPosts = (
  unions: readonly Union[],
  people: readonly Pick<Person, 'roles'>[],
  now: Instant,
): readonly Post[] => {
  const held = heldPosts(people, now);
  return unions.flatMap(postsOf).filter((post) => !held.has(postKey(post)));
};
