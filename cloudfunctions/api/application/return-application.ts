import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { takeStep } from './take-step';

/** Sends the form back to the leader with sections and reasons; it comes back to the one who returned it. */
export const returnApplication = defineProcedure({
  name: 'application.return',
  writes: true,
  input: v.strictObject({
    id,
    version,
    sections: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(40)),
    reason: words,
  }),
  run: (call, input) =>
    takeStep(call, input, () => ({
      command: { action: 'return', sections: input.sections, text: input.reason },
    })),
});
