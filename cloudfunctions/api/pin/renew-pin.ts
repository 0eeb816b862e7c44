import { Failure } from '@domain/failure/failure';
import { pinProblem } from '@domain/pin/weak-pin';
import { defineProcedure } from '@platform/door/procedure';
import { storePin } from '@platform/pins/pins';
import * as v from 'valibot';
import { pin } from '../input/fields';

/** Sets a PIN anew for someone who has forgotten it: from the mini-program alone, where WeChat says who it is. */
export const renewPin = defineProcedure({
  name: 'pin.renew',
  writes: true,
  limit: 'ownData',
  input: v.strictObject({ pin }),
  run: async (call, input) => {
    if (call.sessionId !== null) {
      throw new Failure('NOT_ALLOWED', {
        message: '请在手机上打开小程序，到“我的 → 盖章密码”里重设；或请上级工会为您重设。',
      });
    }
    const problem = pinProblem(input.pin);
    if (problem !== null) throw new Failure('INVALID', { field: 'pin', message: problem });
    await storePin(call, call.person._id, input.pin);
    return { isSet: true };
  },
});
