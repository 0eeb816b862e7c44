import type { Instant } from '@domain/time/shanghai';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';

/** A round's list as the overview of public notices shows it. */
export interface NoticeSummary {
  readonly roundId: string;
  readonly title: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly listed: number;
}

const most = 20;

/** The latest public notices, for everyone; what is not released is not among them. */
export const listNotices = defineProcedure({
  name: 'notice.list',
  writes: false,
  limit: 'publicCheck',
  input: v.strictObject({}),
  run: async (): Promise<readonly NoticeSummary[]> => {
    const reviews = await findMany('reviews', {
      where: { released: { $ne: null } },
      sort: [['_id', 'desc']],
      fields: ['_id', 'released'],
      limit: most,
    });
    const rounds = await Promise.all(reviews.map(({ _id }) => roundById(_id)));
    return reviews.flatMap(({ _id, released }, index) =>
      released === null
        ? []
        : [
            {
              roundId: _id,
              title: rounds[index]?.title ?? '',
              from: released.at,
              until: released.until,
              listed: released.list.length,
            },
          ],
    );
  },
});
