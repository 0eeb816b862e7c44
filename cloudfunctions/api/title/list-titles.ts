import type { StoredTitle } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { visibleTitles } from '@platform/titles/visible-titles';
import * as v from 'valibot';
import { id } from '../input/fields';
import { titleView } from './title-view';

const pageSize = 50;

/** Titles that the caller may see, by number, fifty a page. */
export const listTitles = defineProcedure({
  name: 'title.list',
  writes: false,
  input: v.strictObject({ roundId: v.optional(id), studioId: v.optional(id), after: v.optional(id) }),
  run: async (call, { roundId, studioId, after }) => {
    const conditions = [
      visibleTitles(call),
      roundId === undefined ? {} : { roundId },
      studioId === undefined ? {} : { studioId },
      after === undefined ? {} : { _id: { $gt: after } },
    ].filter((condition) => Object.keys(condition).length > 0);
    const found = await findMany<'titles', keyof StoredTitle & string>('titles', {
      where: { $and: conditions },
      sort: [['_id', 'asc']],
      limit: pageSize + 1,
    });
    const rows = found.slice(0, pageSize).map(titleView);
    return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
  },
});
