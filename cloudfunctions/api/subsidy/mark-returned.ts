import { markReturned as mark } from '@domain/subsidy/subsidy';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { changeSubsidy } from './change-a-subsidy';
import { sumWords, toLeader } from './subsidy-messages';

/** Records that the bank sent the money back; it can then be paid again. */
export const markReturned = defineProcedure({
  name: 'subsidy.markReturned',
  writes: true,
  input: v.strictObject({ id, version, reason: words }),
  run: (call, { reason, ...target }) =>
    changeSubsidy(
      call,
      'subsidy.markReturned',
      target,
      (subsidy) =>
        mark(subsidy, reason, { personId: call.person._id, personName: call.person.name, at: call.now }),
      (after) => [
        toLeader(
          target.id,
          after,
          {
            kind: 'subsidyReturned',
            title: '经费补助被退回',
            text: `${sumWords(after)}被退回：${reason.trim()}。请与产业工会核对收款信息。`,
          },
          call,
        ),
      ],
    ),
});
