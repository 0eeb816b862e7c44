import { isOfficer, rolesInForce } from '@domain/people/person';
import { type Post, postKey } from '@domain/people/post';
import type { Instant } from '@domain/time/shanghai';
import type { StoredPerson } from '../database/collections';
import { findMany } from '../database/database';
import { remembersBriefly } from '../memory/briefly';

const known = remembersBriefly<readonly StoredPerson[]>();
const mostHolders = 200;

/** @returns ids of the people who hold the post at the instant (looked up at most five seconds ago) */
export const holdersOf = async (post: Post, now: Instant): Promise<readonly string[]> => {
  const { capacity, unionId } = post;
  const people = await known.get(postKey(post), () =>
    findMany<'people', keyof StoredPerson & string>('people', {
      where: { roles: { $elemMatch: { unionId, capacity } } },
      limit: mostHolders,
    }),
  );
  return people
    .filter((person) =>
      rolesInForce(person, now).some((role) => role.capacity === capacity && role.unionId === unionId),
    )
    .map(({ _id }) => _id);
};

const page = 500;

/**
 * Every leader and every officer, in the order of their ids, a page at a time.
 * @param after begins behind this id, so that work that was broken off goes on where it was
 * @param unionId those who act in this union alone
 */
export async function* leadersAndOfficers(
  after: string,
  now: Instant,
  unionId?: string,
): AsyncGenerator<{ readonly ids: readonly string[]; readonly last: string }> {
  for (let last = after; ; ) {
    const people = await findMany<'people', keyof StoredPerson & string>('people', {
      where: { _id: { $gt: last }, ...(unionId !== undefined && { roles: { $elemMatch: { unionId } } }) },
      sort: [['_id', 'asc']],
      limit: page,
    });
    const end = people.at(-1);
    if (!end) return;
    last = end._id;
    const told = people.filter((person) =>
      rolesInForce(person, now).some(
        (role) =>
          (unionId === undefined || role.unionId === unionId) &&
          (role.capacity === 'leader' || isOfficer(role.capacity)),
      ),
    );
    yield { ids: told.map(({ _id }) => _id), last };
    if (people.length < page) return;
  }
}
