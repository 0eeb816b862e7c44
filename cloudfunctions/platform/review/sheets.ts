import type { StoredSheet } from '../database/collections';
import { findMany } from '../database/database';

const page = 1_000;

/** @returns the sheets of the round that were not taken back, in the order of their ids */
export const sheetsOfRound = async (roundId: string): Promise<readonly StoredSheet[]> => {
  const all: StoredSheet[] = [];
  for (let after = ''; ; ) {
    const some = await findMany<'sheets', keyof StoredSheet & string>('sheets', {
      where: { roundId, withdrawn: null, _id: { $gt: after } },
      sort: [['_id', 'asc']],
      limit: page,
    });
    all.push(...some);
    const last = some.at(-1);
    if (!last || some.length < page) return all;
    after = last._id;
  }
};
