import { year } from '@domain/ledger/fields';
import { fromShanghai } from '@domain/time/shanghai';
import type { StoredSubsidy } from '@platform/database/collections';
import { every } from '@platform/database/every';
import { defineProcedure } from '@platform/door/procedure';
import { visibleTitles } from '@platform/titles/visible-titles';
import * as v from 'valibot';
import { id } from '../input/fields';
import { subsidyView } from './subsidy-view';

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
    const found = await every<'subsidies', keyof StoredSubsidy & string>(
      'subsidies',
      {
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
      { without: ['trail'] },
    );
    return found.map(subsidyView);
  },
});
