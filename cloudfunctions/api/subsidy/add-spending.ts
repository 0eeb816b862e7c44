import { fileRef } from '@domain/form/schemas';
import { assertSpending, enterSpending, settle } from '@domain/subsidy/spending';
import { received, type Subsidy, yuan } from '@domain/subsidy/subsidy';
import { dayInShanghai } from '@domain/time/shanghai';
import { defineProcedure } from '@platform/door/procedure';
import { withStoredFiles } from '@platform/files/attached-files';
import { subsidyTermsOf } from '@platform/titles/subsidy-terms';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeSubsidy } from './change-a-subsidy';
import { toOffice } from './subsidy-messages';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const accountOf = (subsidy: Subsidy) => settle(received(subsidy), subsidy.spendings);

/** Enters one spending of the subsidy with its receipt (专款专用). Going below zero is told to the office. */
export const addSpending = defineProcedure({
  name: 'spending.add',
  writes: true,
  input: v.strictObject({
    id,
    version,
    spending: v.strictObject({
      id,
      day: v.pipe(v.string(), v.isoDate()),
      amount: v.pipe(v.number(), v.safeInteger()),
      kind: line(40),
      purpose: line(200),
      receipts: v.pipe(v.array(fileRef), v.maxLength(20)),
      approvedBy: line(40),
    }),
  }),
  run: (call, { spending: entered, ...target }) =>
    changeSubsidy(
      call,
      'spending.add',
      target,
      async (subsidy) => {
        const owner = { kind: 'subsidy', id: subsidy._id } as const;
        const spending = await withStoredFiles(owner, subsidy.spendings, entered);
        const { kinds } = await subsidyTermsOf(subsidy.roundId);
        assertSpending(spending, kinds, dayInShanghai(call.now));
        return enterSpending(subsidy, {
          ...spending,
          enteredBy: call.person.name,
          at: call.now,
          withdrawn: null,
        });
      },
      (after, before) =>
        accountOf(after).overspent && !accountOf(before).overspent
          ? [
              toOffice(
                target.id,
                after,
                {
                  kind: 'subsidyOverspent',
                  title: '补助支出超过收到的金额',
                  text: `“${after.studioName}”登记的支出超出补助 ${yuan(-accountOf(after).balance)} 元。`,
                },
                call,
              ),
            ]
          : [],
    ),
});
