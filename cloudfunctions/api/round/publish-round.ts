import { publishRound as publish } from '@domain/round/change-round';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeStoredRound } from './change-a-round';

/** Publishes a draft; every leader and officer is told. */
export const publishRound = defineProcedure({
  name: 'round.publish',
  writes: true,
  input: v.strictObject({ id, version }),
  run: (call, input) => changeStoredRound(call, 'round.publish', input, (round) => publish(round, call.now)),
});
