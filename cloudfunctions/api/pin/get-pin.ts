import { defineProcedure } from '@platform/door/procedure';
import { hasPin } from '@platform/pins/pins';
import * as v from 'valibot';

/** Whether the caller has a PIN, and whether it may be set anew here without the old one. */
export const getPin = defineProcedure({
  name: 'pin.get',
  writes: false,
  input: v.strictObject({}),
  run: async ({ person, sessionId }) => ({
    isSet: await hasPin(person._id),
    mayRenew: sessionId === null,
  }),
});
