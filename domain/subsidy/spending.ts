import { Failure, type Problem } from '../failure/failure';
import type { FileRef } from '../form/answers';
import type { Instant } from '../time/shanghai';

/** 专款专用: one spending of a title's subsidy. */
export interface Spending {
  readonly id: string;
  /** Shanghai day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Fen. */
  readonly amount: number;
  /** Key of a kind that the programme allows. */
  readonly kind: string;
  readonly purpose: string;
  readonly receipts: readonly FileRef[];
  /** Who in the unit has approved it. */
  readonly approvedBy: string;
  readonly enteredBy: string;
  readonly at: Instant;
  /** Taken back by the leader; it stays visible and does not count. */
  readonly withdrawn: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
}

export interface SpendingKind {
  readonly key: string;
  readonly name: string;
}

/** What the money may be spent on unless the programme sets other kinds: the rules say only 专款专用 (二(三)). */
export const usualKinds: readonly SpendingKind[] = [
  { key: 'equipment', name: '设备与器材' },
  { key: 'material', name: '耗材与资料' },
  { key: 'training', name: '培训与学习' },
  { key: 'exchange', name: '交流与差旅' },
  { key: 'project', name: '课题与攻关' },
  { key: 'venue', name: '场地与标识' },
];

/** @returns what is missing or not allowed in a spending */
export const spendingProblems = (
  {
    day,
    amount,
    kind,
    purpose,
    receipts,
    approvedBy,
  }: Omit<Spending, 'id' | 'enteredBy' | 'at' | 'withdrawn'>,
  kinds: readonly SpendingKind[],
  today: string,
): readonly Problem[] => {
  const problems: Problem[] = [];
  if (day === '' || day > today) problems.push({ field: 'day', message: '请填写支出日期，不能晚于今天。' });
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    problems.push({ field: 'amount', message: '请填写支出金额，应大于 0。' });
  }
  if (!kinds.some(({ key }) => key === kind)) {
    problems.push({
      field: 'kind',
      message: `补助经费专款专用，只能用于：${kinds.map(({ name }) => name).join('、')}。`,
      clause: '二(三)',
    });
  }
  if (purpose.trim() === '') problems.push({ field: 'purpose', message: '请写明用途。' });
  if (receipts.length === 0) problems.push({ field: 'receipts', message: '请拍照上传票据。' });
  if (approvedBy.trim() === '') problems.push({ field: 'approvedBy', message: '请填写审批人。' });
  return problems;
};

/** @throws Failure RULES_NOT_MET with everything to be put right */
export const assertSpending = (...given: Parameters<typeof spendingProblems>): void => {
  const problems = spendingProblems(...given);
  const [first] = problems;
  if (first) throw new Failure('RULES_NOT_MET', { ...first, problems });
};

export interface Settlement {
  /** Fen, all of them. */
  readonly received: number;
  readonly spent: number;
  readonly balance: number;
  /** Whether more was spent than received: shown to officers, never silently accepted. */
  readonly overspent: boolean;
  readonly byKind: readonly { readonly kind: string; readonly amount: number }[];
}

/** @throws Failure NOT_FOUND, WRONG_STATE for one taken back already, INVALID without a reason */
export const withdrawSpending = (
  spendings: readonly Spending[],
  id: string,
  withdrawn: NonNullable<Spending['withdrawn']>,
): readonly Spending[] => {
  const spending = spendings.find((one) => one.id === id);
  if (!spending) throw new Failure('NOT_FOUND', { message: '没有找到这笔支出，请刷新后再看。' });
  if (spending.withdrawn) throw new Failure('WRONG_STATE', { message: '这笔支出已经撤销。' });
  if (withdrawn.reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明撤销这笔支出的原因。' });
  }
  return spendings.map((one) => (one.id === id ? { ...one, withdrawn } : one));
};

/** @returns the account of one title: received, spent and what is left, with the sum of each kind */
export const settle = (received: number, all: readonly Spending[]): Settlement => {
  const spendings = all.filter(({ withdrawn }) => withdrawn === null);
  const byKind = new Map<string, number>();
  for (const { kind, amount } of spendings) byKind.set(kind, (byKind.get(kind) ?? 0) + amount);
  const spent = spendings.reduce((sum, { amount }) => sum + amount, 0);
  return {
    received,
    spent,
    balance: received - spent,
    overspent: spent > received,
    byKind: [...byKind].map(([kind, amount]) => ({ kind, amount })),
  };
};
