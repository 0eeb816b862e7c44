import { type Person, rolesInForce } from '@domain/people/person';
import type { Expert } from '@domain/review/interests';
import type { Instant } from '@domain/time/shanghai';
import { findMany } from '../database/database';

/** An expert as the register shows one: a person who may act as 评审专家, with or without an entry yet. */
export interface RegisteredExpert extends Expert {
  /** Version of the register's entry; 0 while there is none. */
  readonly version: number;
}

const page = 1_000;

/** @returns everybody who may act as expert for the industry union at the instant, in the order of their ids */
export const expertsOf = async (
  industryUnionId: string,
  now: Instant,
): Promise<readonly RegisteredExpert[]> => {
  const people = await findMany<'people', keyof Person & string>('people', {
    where: { roles: { $elemMatch: { unionId: industryUnionId, capacity: 'expert' } } },
    sort: [['_id', 'asc']],
    limit: page,
  });
  const inForce = people.filter((person) =>
    rolesInForce(person, now).some(({ capacity }) => capacity === 'expert'),
  );
  const entries = await findMany('experts', {
    where: { _id: { $in: inForce.map(({ _id }) => _id) } },
    fields: ['_id', 'unionId', 'unitName', 'fields', 'title', 'version'],
    limit: page,
  });
  const byId = new Map(entries.map((entry) => [entry._id, entry]));
  return inForce.map(({ _id, name }) => {
    const entry = byId.get(_id);
    return {
      personId: _id,
      name,
      unionId: entry?.unionId ?? null,
      unitName: entry?.unitName ?? '',
      fields: entry?.fields ?? [],
      title: entry?.title ?? '',
      version: entry?.version ?? 0,
    };
  });
};
