import { defineProcedure } from '@platform/door/procedure';
import { activityRules } from '@platform/entries/entry-rules';
import * as v from 'valibot';
import { entryView } from '../entry/entry-view';
import { openEntry } from '../entry/open-entry';
import { id } from '../input/fields';
import type { ActivityView } from './activity.views';
import { marksOf } from './marks-of';

/** One activity with everything it has said before, and its marks. */
export const getActivity = defineProcedure({
  name: 'activity.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input): Promise<ActivityView> => {
    const reached = await openEntry(call, activityRules, input.id);
    const marks = await marksOf([reached.entry], reached.standing);
    return { ...entryView(call, activityRules, reached), marks: marks.get(reached.entry._id) ?? [] };
  },
});
