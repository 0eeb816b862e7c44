import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, pin, version, words } from '../input/fields';
import { takeStep } from './take-step';

/** Gives the opinion of a unit union, a unit administration or a union above. */
export const agreeToApplication = defineProcedure({
  name: 'application.agree',
  writes: true,
  input: v.strictObject({ id, version, text: words, pin }),
  run: (call, input) =>
    takeStep(call, input, () => ({ command: { action: 'agree', text: input.text }, pin: input.pin })),
});
