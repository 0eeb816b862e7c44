import type { Person } from '@domain/people/person';
import { findMany } from '../database/database';

const page = 1000;
/** Union ids in one condition. */
const together = 500;

/** @returns everybody who has or had a role at one of these unions, with name and roles */
export const peopleAt = async (
  unionIds: readonly string[],
): Promise<readonly Pick<Person, '_id' | 'name' | 'roles' | 'openid'>[]> => {
  const found = new Map<string, Pick<Person, '_id' | 'name' | 'roles' | 'openid'>>();
  for (let from = 0; from < unionIds.length; from += together) {
    const some = unionIds.slice(from, from + together);
    for (let after = ''; ; ) {
      const people = await findMany('people', {
        where: { 'roles.unionId': { $in: some }, _id: { $gt: after } },
        sort: [['_id', 'asc']],
        fields: ['_id', 'name', 'roles', 'openid'],
        limit: page,
      });
      for (const person of people) found.set(person._id, person);
      const last = people.at(-1);
      if (!last || people.length < page) break;
      after = last._id;
    }
  }
  return [...found.values()];
};
