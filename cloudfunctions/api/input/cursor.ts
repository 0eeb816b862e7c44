import type { Instant } from '@domain/time/shanghai';
import type { Condition } from '@platform/database/database';
import * as v from 'valibot';
import { id, instant } from './fields';

/** Where a page of a list ended: the instant it is sorted by, and the id that breaks ties. */
export interface Cursor {
  readonly at: Instant;
  readonly id: string;
}

/** @returns the cursor as the client keeps it: opaque text */
export const writeCursor = ({ at, id: last }: Cursor): string => `${at}~${last}`;

/** The text of a cursor, parsed. */
export const cursor = v.pipe(
  v.string(),
  v.maxLength(200),
  v.transform((text) => text.split('~')),
  v.strictTuple([instant, id]),
  v.transform(([at, last]): Cursor => ({ at, id: last })),
);

/** @returns what lies behind the cursor in a list sorted by `field` and then by id, both in this direction */
export const behind = (cursor: Cursor | undefined, field: string, operator: '$gt' | '$lt'): Condition =>
  cursor === undefined
    ? {}
    : {
        [field]: { [`${operator}e`]: cursor.at },
        $or: [{ [field]: { [operator]: cursor.at } }, { [field]: cursor.at, _id: { [operator]: cursor.id } }],
      };
