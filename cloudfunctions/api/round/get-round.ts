import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { plainRound, roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { anyCapacity } from '../input/capacities';
import { id } from '../input/fields';
import { roundView } from './round-view';

/** A round with its notice, form and rules; a draft only for the industry union. */
export const getRound = defineProcedure({
  name: 'round.get',
  who: anyCapacity,
  writes: false,
  input: v.strictObject({ id }),
  run: async ({ role }, input) => {
    const round = await roundById(input.id);
    if (!round || (round.state === 'draft' && role.capacity !== 'industryUnion')) throw notFound();
    return roundView(plainRound(round));
  },
});
