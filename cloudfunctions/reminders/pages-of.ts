import type { CollectionName, Collections } from '@platform/database/collections';
import { type Condition, findMany } from '@platform/database/database';
import type { Shift } from './run-jobs';

export const page = 200;

/**
 * Documents that meet a condition, in the order of their ids, a page at a time, as long as there is time. The last
 * page is short, or empty.
 * @param after begins behind this id
 */
export async function* pagesOf<N extends CollectionName, K extends keyof Collections[N] & string>(
  name: N,
  where: Condition,
  fields: readonly K[] | undefined,
  { mayGoOn }: Shift,
  after = '',
): AsyncGenerator<Pick<Collections[N], K>[]> {
  for (let last = after; mayGoOn(); ) {
    const some = await findMany<N, K>(name, {
      where: { ...where, _id: { $gt: last } },
      sort: [['_id', 'asc']],
      ...(fields && { fields }),
      limit: page,
    });
    yield some;
    const end = some.at(-1) as { readonly _id: string } | undefined;
    if (!end || some.length < page) return;
    last = end._id;
  }
}
