import { defineProcedure } from '@platform/door/procedure';
import { pairRules } from '@platform/entries/entry-rules';
import { ledgerFilters } from '@platform/entries/ledger-filters';
import { sessionsOf } from '@platform/entries/session-sums';
import * as v from 'valibot';
import type { EntryPage } from '../entry/entry.views';
import { entryRow, ledgerReach, pageOfEntries } from '../entry/list-entries';
import type { PairRow } from './pair.views';
import { pairSums } from './pair-sums';

/** Pairs by their last day, twenty a page, with what their sessions add up to; `kind` is `open` or `ended`. */
export const listPairs = defineProcedure({
  name: 'pair.list',
  writes: false,
  input: v.strictObject(ledgerFilters),
  run: async (call, filters): Promise<EntryPage<PairRow>> => {
    const { reach, standing } = await ledgerReach(call, filters.studioId);
    const { rows, ...more } = await pageOfEntries(pairRules, reach, filters);
    const sums = await sessionsOf(
      'pairId',
      rows.map(({ _id }) => _id),
    );
    const reader = { personId: call.person._id, standing };
    return {
      rows: rows.map((entry) => ({
        ...entryRow(entry, reader),
        ...pairSums(entry.content, sums.get(entry._id), call.now),
      })),
      ...more,
    };
  },
});
