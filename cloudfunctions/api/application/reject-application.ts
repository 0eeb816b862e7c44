import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, pin, version, words } from '../input/fields';
import { takeStep } from './take-step';

/** The industry union turns the application down, with its reasons. */
export const rejectApplication = defineProcedure({
  name: 'application.reject',
  writes: true,
  input: v.strictObject({ id, version, text: words, pin }),
  run: (call, input) =>
    takeStep(call, input, () => ({ command: { action: 'reject', text: input.text }, pin: input.pin })),
});
