import type { Union } from '@domain/unions/union';
import { findMany } from '../database/database';
import { remembersBriefly } from '../memory/briefly';

export type Unions = ReadonlyMap<string, Union>;

const known = remembersBriefly<Unions>(1);
const page = 1000;

const readAll = async (): Promise<Unions> => {
  const unions = new Map<string, Union>();
  for (let after = ''; ; ) {
    const some = await findMany<'unions', keyof Union & string>('unions', {
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
