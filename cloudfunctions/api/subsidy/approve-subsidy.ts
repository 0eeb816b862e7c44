import { approve } from '@domain/subsidy/subsidy';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { assertPayable } from './assert-payable';
import { changeSubsidy } from './change-a-subsidy';

/** One of the two approvals that a payment needs, by different people. */
export const approveSubsidy = defineProcedure({
  name: 'subsidy.approve',
  writes: true,
  input: v.strictObject({ id, version }),
  run: (call, target) =>
    changeSubsidy(call, 'subsidy.approve', target, async (subsidy) => {
      await assertPayable(subsidy);
      return approve(subsidy, { personId: call.person._id, personName: call.person.name, at: call.now });
    }),
});
