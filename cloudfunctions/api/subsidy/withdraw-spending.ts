import { withdrawSpending as withdraw } from '@domain/subsidy/spending';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';
import { changeSubsidy } from './change-a-subsidy';

/** Takes an entered spending back, with a reason; it stays visible, struck out. */
export const withdrawSpending = defineProcedure({
  name: 'spending.withdraw',
  writes: true,
  input: v.strictObject({ id, version, spendingId: id, reason: words }),
  run: (call, { spendingId, reason, ...target }) =>
    changeSubsidy(call, 'spending.withdraw', target, (subsidy) => ({
      ...subsidy,
      spendings: withdraw(subsidy.spendings, spendingId, { reason, by: call.person.name, at: call.now }),
    })),
});
