import type { StoredUnion } from '../database/collections';
import { findMany } from '../database/database';
import { remembersBriefly } from '../memory/briefly';

export type Unions = ReadonlyMap<string, StoredUnion>;

const known = remembersBriefly<Unions>(1);
const page = 1000;

const readAll = async (): Promise<Unions> => {
  const unions = new Map<string, StoredUnion>();
  for (let after = ''; ; ) {
    const some = await findMany<'unions', keyof StoredUnion & string>('unions', {
      where: { _id: { $gt: after } },
      sort: [['_id', 'asc']],
      limit: page,
    });
    for (const union of some) unions.set(union._id, union);
    const last = some.at(-1);
    if (!last || some.length < page) return unions;
    after = last._id;
  }
};

/** @returns the whole tree by id, at most five seconds old */
export const allUnions = (): Promise<Unions> => known.get('all', readAll);

/** @returns the whole tree as it is now, for decisions that change it */
export const freshUnions = (): Promise<Unions> => {
  known.forget('all');
  return allUnions();
};
