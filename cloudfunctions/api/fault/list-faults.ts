import type { FaultGroup } from '@domain/faults/fault';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { behind, cursor, writeCursor } from '../input/cursor';

const pageSize = 20;
const shown = [
  '_id',
  'kind',
  'cause',
  'where',
  'pages',
  'count',
  'version',
  'build',
  'firstAt',
  'lastAt',
] as const satisfies readonly (keyof FaultGroup)[];

/** What went wrong on people's devices, by cause and version, the latest first, twenty a page. */
export const listFaults = defineProcedure({
  name: 'fault.list',
  writes: false,
  input: v.strictObject({ before: v.optional(cursor) }),
  run: async (_, { before }) => {
    const found = await findMany('faults', {
      where: behind(before, 'lastAt', '$lt'),
      sort: [
        ['lastAt', 'desc'],
        ['_id', 'desc'],
      ],
      fields: shown,
      limit: pageSize + 1,
    });
    const rows = found.slice(0, pageSize).map(({ _id, ...rest }) => ({ id: _id, ...rest }));
    const last = rows.at(-1);
    return {
      rows,
      next: found.length > pageSize && last ? writeCursor({ at: last.lastAt, id: last.id }) : null,
    };
  },
});
