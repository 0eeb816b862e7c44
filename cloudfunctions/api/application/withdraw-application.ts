import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { takeStep } from './take-step';

/** Takes the form back before the first opinion; it is a draft again. */
export const withdrawApplication = defineProcedure({
  name: 'application.withdraw',
  writes: true,
  input: v.strictObject({ id, version, reason: words }),
  run: (call, input) =>
    takeStep(call, input, () => ({ command: { action: 'withdraw', text: input.reason } })),
});
