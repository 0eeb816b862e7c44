import { defineProcedure } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfRound } from '@platform/rounds/place-of-round';
import { reportOfRound } from '@platform/rounds/report-of-round';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';

/** The report of a round: applications by union, unit and industry, how they fared, days at each step. */
export const reportRound = defineProcedure({
  name: 'round.report',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input) => {
    const round = assertGranted(call, 'round.report', await roundById(input.id), placeOfRound(call));
    return { title: round.title, ...(await reportOfRound(round._id, call.now)) };
  },
});
