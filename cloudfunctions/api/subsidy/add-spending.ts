import { fileRef } from '@domain/form/schemas';
import { assertSpending, usualKinds } from '@domain/subsidy/spending';
import { dayInShanghai } from '@domain/time/shanghai';
import { defineProcedure } from '@platform/door/procedure';
import { withStoredFiles } from '@platform/files/attached-files';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeSubsidy } from './change-a-subsidy';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));

/** Enters one spending of the subsidy with its receipt (专款专用). */
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
    changeSubsidy(call, 'spending.add', target, async (subsidy) => {
      const owner = { kind: 'subsidy', id: subsidy._id } as const;
      const spending = await withStoredFiles(owner, subsidy.spendings, entered);
      assertSpending(spending, usualKinds, dayInShanghai(call.now));
      const entry = { ...spending, enteredBy: call.person.name, at: call.now, withdrawn: null };
      return {
        ...subsidy,
        spendings: [...subsidy.spendings.filter((one) => one.id !== spending.id), entry],
      };
    }),
});
