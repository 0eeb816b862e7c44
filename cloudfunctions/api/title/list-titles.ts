import type { StoredTitle } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { latestFirst, titleFilters, titlesWhere } from '@platform/titles/title-search';
import * as v from 'valibot';
import { id, instant } from '../input/fields';
import { titleView } from './title-view';

const pageSize = 50;

/** Titles that the caller may see, the latest first, fifty a page. */
export const listTitles = defineProcedure({
  name: 'title.list',
  writes: false,
  input: v.strictObject({
    ...titleFilters,
    after: v.optional(v.strictObject({ since: instant, id })),
  }),
  run: async (call, { after, ...filters }) => {
    const beyond = after
      ? [{ $or: [{ since: { $lt: after.since } }, { since: after.since, _id: { $gt: after.id } }] }]
      : [];
    const found = await findMany<'titles', keyof StoredTitle & string>('titles', {
      where: titlesWhere(call, filters, ...beyond),
      sort: latestFirst,
      limit: pageSize + 1,
    });
    const rows = found.slice(0, pageSize).map(titleView);
    const last = rows.at(-1);
    return {
      rows,
      next: found.length > pageSize && last ? { since: last.since, id: last.id } : null,
    };
  },
});
