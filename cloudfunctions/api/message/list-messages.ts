import type { InboxMessage } from '@domain/messages/message';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { behind, cursor, writeCursor } from '../input/cursor';

const pageSize = 20;

/** The caller's own inbox, newest first, twenty a page. */
export const listMessages = defineProcedure({
  name: 'message.list',
  writes: false,
  input: v.strictObject({ before: v.optional(cursor) }),
  run: async ({ person }, { before }) => {
    const found: InboxMessage[] = await findMany<'messages', keyof InboxMessage & string>('messages', {
      where: { to: person._id, ...behind(before, 'at', '$lt') },
      sort: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      limit: pageSize + 1,
    });
    const rows = found.slice(0, pageSize);
    const last = rows.at(-1);
    return {
      rows,
      next: found.length > pageSize && last ? writeCursor({ at: last.at, id: last._id }) : null,
    };
  },
});
