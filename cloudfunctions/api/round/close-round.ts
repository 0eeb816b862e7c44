import { closeRound as close } from '@domain/round/change-round';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeStoredRound } from './change-a-round';

/** Ends the filing of a round; what has been submitted goes on. */
export const closeRound = defineProcedure({
  name: 'round.close',
  writes: true,
  input: v.strictObject({ id, version }),
  run: (call, input) => changeStoredRound(call, 'round.close', input, (round) => close(round, call.now)),
});
