import { assertPattern } from '@domain/title/series';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import {
  industrySeries,
  type SeriesPlace,
  seriesOfUnit,
  storedSeries,
  titleSeries,
} from '@platform/review/title-series';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';

/** @returns the industry union's series, or that of the officer's own unit */
const seriesOfCaller = async ({ role: { capacity, unionId } }: RoleCall): Promise<SeriesPlace> => {
  if (capacity === 'industryUnion') return industrySeries;
  const union = (await allUnions()).get(unionId);
  if (union?.unit == null) throw notFound('the union of a unit officer has no unit');
  return seriesOfUnit(unionId, union.unit.name);
};

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
    const place = await seriesOfCaller(call);
    const before = await titleSeries(place);
    const stored = await storedSeries(call, place);
    if (!wasHandled(stored, call.requestId) || stored.pattern !== pattern) {
      if (before.version > 0) assertSeen(stored, seen);
      await commitChange(call, 'series', stored, { pattern });
    }
    return { pattern };
  },
});
