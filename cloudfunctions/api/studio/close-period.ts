import { close, periodSchema } from '@domain/ledger/closing';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { version } from '../input/fields';
import { changeStudio } from './change-studio';
import { waitingIn } from './studio-view';

/** The leader closes a month or a year of the ledgers: changes then need a reason, and both versions stay. */
export const closePeriod = defineProcedure({
  name: 'studio.closePeriod',
  writes: true,
  input: v.strictObject({ version, period: periodSchema }),
  run: (call, { version: seen, period }) =>
    changeStudio(call, seen, async ({ studio }) => {
      const waiting = await waitingIn(studio._id, period);
      const by = { waiting, personId: call.person._id, name: call.person.name };
      return { closings: [...studio.closings, close(studio.closings, period, by, call.now)] };
    }),
});
