import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, pin, version, words } from '../input/fields';
import { takeStep } from './take-step';

/** The industry union lets the application go into the review. */
export const approveApplication = defineProcedure({
  name: 'application.approve',
  writes: true,
  input: v.strictObject({ id, version, text: words, pin }),
  run: (call, input) =>
    takeStep(call, input, () => ({ command: { action: 'approve', text: input.text }, pin: input.pin })),
});
