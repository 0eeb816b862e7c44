import type { CollectionName, Collections } from './collections';
import { type Condition, findMany } from './database';

const page = 1_000;

/** What of each document is read: the named fields, or all but some. */
interface Part<K extends string> {
  readonly fields?: readonly K[];
  readonly without?: readonly string[];
}

/** @returns every document that meets the condition, in the order of their ids, however many: a thousand a query */
export const every = async <N extends CollectionName, K extends keyof Collections[N] & string>(
  name: N,
  where: Condition,
  { fields, without }: Part<K>,
): Promise<readonly Pick<Collections[N], K>[]> => {
  const all: Pick<Collections[N], K>[] = [];
  for (let after = ''; ; ) {
    const some = await findMany<N, K>(name, {
      where: { $and: [where, { _id: { $gt: after } }] },
      sort: [['_id', 'asc']],
      ...(fields && { fields: [...new Set(['_id' as K, ...fields])] }),
      ...(without && { without }),
      limit: page,
    });
    all.push(...some);
    const last = some.at(-1) as { readonly _id: string } | undefined;
    if (!last || some.length < page) return all;
    after = last._id;
  }
};
