import { pay } from '@domain/subsidy/subsidy';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { assertPayable } from './assert-payable';
import { changeSubsidy } from './change-a-subsidy';
import { sumWords, toLeader } from './subsidy-messages';

/** Records that the subsidy was paid, with the voucher's number; never twice for one title. */
export const paySubsidy = defineProcedure({
  name: 'subsidy.pay',
  writes: true,
  input: v.strictObject({ id, version, reference: v.pipe(v.string(), v.trim(), v.maxLength(100)) }),
  run: (call, { reference, ...target }) =>
    changeSubsidy(
      call,
      'subsidy.pay',
      target,
      async (subsidy) => {
        await assertPayable(subsidy);
        return pay(subsidy, reference, {
          personId: call.person._id,
          personName: call.person.name,
          at: call.now,
        });
      },
      (after) => [
        toLeader(
          target.id,
          after,
          {
            kind: 'subsidyPaid',
            title: '经费补助已发放',
            text: `${sumWords(after)}已发放。补助专款专用，请逐笔登记支出并附票据。`,
          },
          call,
        ),
      ],
    ),
});
