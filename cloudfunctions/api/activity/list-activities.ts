import { defineProcedure } from '@platform/door/procedure';
import { activityRules } from '@platform/entries/entry-rules';
import { ledgerFilters } from '@platform/entries/ledger-filters';
import * as v from 'valibot';
import type { EntryPage } from '../entry/entry.views';
import { entryRow, ledgerReach, pageOfEntries } from '../entry/list-entries';
import type { ActivityRow } from './activity.views';
import { marksOf } from './marks-of';

/** The activity ledger, twenty entries a page, with marks for those who judge entries. */
export const listActivities = defineProcedure({
  name: 'activity.list',
  writes: false,
  input: v.strictObject(ledgerFilters),
  run: async (call, filters): Promise<EntryPage<ActivityRow>> => {
    const { reach, standing } = await ledgerReach(call, filters.studioId);
    const { rows, ...more } = await pageOfEntries(activityRules, reach, filters);
    const marks = await marksOf(rows, standing);
    const reader = { personId: call.person._id, standing };
    return {
      rows: rows.map((entry) => ({ ...entryRow(entry, reader), marks: marks.get(entry._id) ?? [] })),
      ...more,
    };
  },
});
