import { defineProcedure } from '@platform/door/procedure';
import { pairRules } from '@platform/entries/entry-rules';
import { sessionsOf } from '@platform/entries/session-sums';
import * as v from 'valibot';
import { entryView } from '../entry/entry-view';
import { openEntry } from '../entry/open-entry';
import { id } from '../input/fields';
import type { PairView } from './pair.views';
import { pairSums } from './pair-sums';

/** A pair with its aims, assessment, and what its sessions add up to. */
export const getPair = defineProcedure({
  name: 'pair.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<PairView> => {
    const reached = await openEntry(call, pairRules, input.id);
    const sums = await sessionsOf('pairId', [reached.entry._id]);
    const sum = sums.get(reached.entry._id);
    return { ...entryView(call, pairRules, reached), ...pairSums(reached.entry.content, sum, call.now) };
  },
});
