import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, instant, version, words } from '../input/fields';
import { takeStep } from './take-step';

/** The industry union gives one studio more time, with a reason that is recorded. */
export const grantExtension = defineProcedure({
  name: 'application.grantExtension',
  writes: true,
  input: v.strictObject({ id, version, until: instant, reason: words }),
  run: (call, input) =>
    takeStep(call, input, () => ({
      command: { action: 'grantExtension', until: input.until, text: input.reason },
    })),
});
