import { assertPattern } from '@domain/title/series';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { storedSeries, titleSeries } from '@platform/review/title-series';
import * as v from 'valibot';

/**
 * Sets how numbers of titles are written, for those given from now on; numbers go on where they are.
 * `version` is that of the series as seen, 0 before it has begun.
 */
export const setPattern = defineProcedure({
  name: 'title.setPattern',
  writes: true,
  input: v.strictObject({
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    pattern: v.pipe(v.string(), v.trim(), v.maxLength(60)),
  }),
  run: async (call, { version: seen, pattern }) => {
    assertPattern(pattern);
    const before = await titleSeries();
    const stored = await storedSeries(call);
    if (!wasHandled(stored, call.requestId) || stored.pattern !== pattern) {
      if (before.version > 0) assertSeen(stored, seen);
      await commitChange(call, 'series', stored, { pattern });
    }
    return { pattern };
  },
});
