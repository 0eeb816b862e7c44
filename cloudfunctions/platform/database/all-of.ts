import type { CollectionName, Collections } from './collections';
import { type Condition, findMany } from './database';

const page = 500;

/** @returns every document that meets the condition, page by page in the order of the ids */
export const allOf = async <N extends CollectionName>(
  name: N,
  where: Condition,
): Promise<readonly Collections[N][]> => {
  const all: Collections[N][] = [];
  for (let after = ''; ; ) {
    const some = (await findMany<N, keyof Collections[N] & string>(name, {
      where: { $and: [where, { _id: { $gt: after } }] },
      sort: [['_id', 'asc']],
      limit: page,
    })) as Collections[N][];
    all.push(...some);
    const last = some.at(-1);
    if (!last || some.length < page) return all;
    after = (last as { readonly _id: string })._id;
  }
};
