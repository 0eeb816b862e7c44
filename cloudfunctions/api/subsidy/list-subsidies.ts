import { year } from '@domain/ledger/fields';
import { fromShanghai } from '@domain/time/shanghai';
import type { StoredSubsidy } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { visibleTitles } from '@platform/titles/visible-titles';
import * as v from 'valibot';
import { id } from '../input/fields';
import { subsidyView } from './subsidy-view';

const most = 1_000;

/** Subsidies that the caller may see, of one round, title or studio or of all, with their accounts. */
export const listSubsidies = defineProcedure({
  name: 'subsidy.list',
  writes: false,
  input: v.strictObject({
    roundId: v.optional(id),
    titleId: v.optional(id),
    studioId: v.optional(id),
    /** Only those paid in this year of Asia/Shanghai. */
    paidIn: v.optional(year),
  }),
  run: async (call, { roundId, titleId, studioId, paidIn }) => {
    const found = await findMany<'subsidies', keyof StoredSubsidy & string>('subsidies', {
      where: {
        $and: [
          visibleTitles(call),
          ...(roundId === undefined ? [] : [{ roundId }]),
          ...(titleId === undefined ? [] : [{ titleId }]),
          ...(studioId === undefined ? [] : [{ studioId }]),
          ...(paidIn === undefined
            ? []
            : [
                {
                  'state.kind': 'paid',
                  'state.at': {
                    $gte: fromShanghai(`${paidIn}-01-01 00:00`),
                    $lt: fromShanghai(`${paidIn + 1}-01-01 00:00`),
                  },
                },
              ]),
        ],
      },
      sort: [['_id', 'asc']],
      limit: most,
    });
    return found.map(subsidyView);
  },
});
