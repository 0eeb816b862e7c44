import type { Duty } from '@domain/due/duty';
import { explainDuty, type MoneyFacts } from '@domain/due/money-duties';
import { isUnexplained } from '@domain/subsidy/spending';
import { findMany } from '@platform/database/database';
import { every } from '@platform/database/every';
import type { RoleCall } from '@platform/door/procedure';

/** @returns the subsidies that wait for the caller of the industry union, round by round: one query */
export const moneyFacts = async (
  call: RoleCall,
  rounds: readonly { readonly id: string; readonly title: string }[],
): Promise<readonly MoneyFacts[]> => {
  if (call.role.capacity !== 'industryUnion') return [];
  const open = await every(
    'subsidies',
    { 'state.kind': { $in: ['proposed', 'approved', 'returned'] } },
    { fields: ['roundId', 'state', 'approvals'] },
  );
  return rounds.map(({ id, title }) => {
    const here = open.filter(({ roundId }) => roundId === id);
    const proposed = here.filter(({ state }) => state.kind === 'proposed');
    return {
      roundId: id,
      roundTitle: title,
      toApprove: proposed.filter(
        ({ approvals }) => !approvals.some(({ personId }) => personId === call.person._id),
      ).length,
      toPay: here.length - proposed.length,
    };
  });
};

/** @returns what waits for the leader's explanation in the accounts of the own subsidies */
export const explainDuties = async ({ role }: RoleCall): Promise<readonly Duty[]> => {
  if (role.capacity !== 'leader' || role.studioId === undefined) return [];
  const own = await findMany('subsidies', {
    where: { studioId: role.studioId },
    fields: ['_id', 'spendings'],
  });
  return own.flatMap(({ _id, spendings }) => explainDuty(_id, spendings.filter(isUnexplained).length) ?? []);
};
