import { nextNumber, numberText } from '@domain/title/series';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { seriesOfUnit, titleSeries } from '@platform/review/title-series';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfRound } from '@platform/rounds/place-of-round';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';

/** How the titles of a unit's own round are numbered, and what they are called (三(七)). */
export const getUnitNaming = defineProcedure({
  name: 'title.unitNaming',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }) => {
    const round = assertGranted(call, 'title.unitNaming', await roundById(roundId), placeOfRound(call));
    if (!round.owner) throw notFound('the round is the industry union’s');
    const series = await titleSeries(seriesOfUnit(round.owner.unionId, round.owner.unitName));
    return {
      programme: round.programme,
      series: {
        version: series.version,
        pattern: series.pattern,
        next: numberText(series, round.year, nextNumber(series, round.year)),
      },
    };
  },
});
