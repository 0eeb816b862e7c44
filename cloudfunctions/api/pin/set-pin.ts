import { Failure } from '@domain/failure/failure';
import { pinProblem } from '@domain/pin/weak-pin';
import { defineProcedure } from '@platform/door/procedure';
import { confirmPin, hasPin, storePin } from '@platform/pins/pins';
import * as v from 'valibot';
import { pin } from '../input/fields';

/** Sets the caller's first PIN, or a new one in place of the old one, which must then be given. */
export const setPin = defineProcedure({
  name: 'pin.set',
  writes: true,
  input: v.strictObject({ pin, current: v.optional(pin) }),
  run: async (call, input) => {
    const problem = pinProblem(input.pin);
    if (problem !== null) throw new Failure('INVALID', { field: 'pin', message: problem });
    if (await hasPin(call.person._id)) {
      if (input.current === undefined) {
        throw new Failure('INVALID', { field: 'current', message: '请先输入现在的盖章密码。' });
      }
      await confirmPin(call, input.current);
    }
    await storePin(call, call.person._id, input.pin);
    return { isSet: true };
  },
});
