import { pay } from '@domain/subsidy/subsidy';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeSubsidy } from './change-a-subsidy';

/** Records that the subsidy was paid, with the voucher's number; never twice for one title. */
export const paySubsidy = defineProcedure({
  name: 'subsidy.pay',
  writes: true,
  input: v.strictObject({ id, version, reference: v.pipe(v.string(), v.trim(), v.maxLength(100)) }),
  run: (call, { reference, ...target }) =>
    changeSubsidy(call, 'subsidy.pay', target, (subsidy) =>
      pay(subsidy, reference, {
        personId: call.person._id,
        personName: call.person.name,
        at: call.now,
      }),
    ),
});
