import { defineProcedure } from '@platform/door/procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { placeOfRound } from '@platform/rounds/place-of-round';
import { plainRound, roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';
import { roundView } from './round-view';

/** A round with its notice, form and rules; a draft only for the industry union. */
export const getRound = defineProcedure({
  name: 'round.get',
  writes: false,
  input: v.strictObject({ id }),
  run: async (call, input) => {
    const round = assertGranted(call, 'round.get', await roundById(input.id), placeOfRound(call));
    return roundView(plainRound(round));
  },
});
