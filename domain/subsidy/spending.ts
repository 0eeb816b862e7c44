import { Failure, type Problem } from '../failure/failure';
import type { FileRef } from '../form/answers';
import type { Instant } from '../time/shanghai';
import type { SpendingKind } from './subsidy-terms';

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
  /** What officers have asked about it; one without an answer leaves it unexplained. */
  readonly questions?: readonly SpendingQuestion[];
}

export interface SpendingQuestion {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
  readonly answer: { readonly text: string; readonly by: string; readonly at: Instant } | null;
}

/** @returns whether officers wait for an explanation of it */
export const isUnexplained = ({
  withdrawn,
  questions = [],
}: Pick<Spending, 'withdrawn' | 'questions'>): boolean =>
  withdrawn === null && questions.some(({ answer }) => answer === null);

/** @returns what is missing or not allowed in a spending */
export const spendingProblems = (
  {
    day,
    amount,
    kind,
    purpose,
    receipts,
    approvedBy,
  }: Omit<Spending, 'id' | 'enteredBy' | 'at' | 'withdrawn' | 'questions'>,
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
  /** Spendings that officers have asked about and that nobody has explained yet: how many, and fen. */
  readonly unexplained: { readonly count: number; readonly amount: number };
  readonly byKind: readonly { readonly kind: string; readonly amount: number }[];
}

const changed = (
  spendings: readonly Spending[],
  id: string,
  change: (spending: Spending) => Spending,
): readonly Spending[] => {
  const spending = spendings.find((one) => one.id === id);
  if (!spending) throw new Failure('NOT_FOUND', { message: '没有找到这笔支出，请刷新后再看。' });
  if (spending.withdrawn) throw new Failure('WRONG_STATE', { message: '这笔支出已经撤销。' });
  return spendings.map((one) => (one === spending ? change(spending) : one));
};

/** @throws Failure NOT_FOUND, WRONG_STATE for one taken back already, INVALID without a reason */
export const withdrawSpending = (
  spendings: readonly Spending[],
  id: string,
  withdrawn: NonNullable<Spending['withdrawn']>,
): readonly Spending[] => {
  if (withdrawn.reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明撤销这笔支出的原因。' });
  }
  return changed(spendings, id, (spending) => ({ ...spending, withdrawn }));
};

/**
 * Enters a spending. What is entered stays: to correct it, it is taken back and entered anew.
 * @throws Failure CONFLICT where another spending has this id
 */
export const enterSpending = <Account extends { readonly spendings: readonly Spending[] }>(
  account: Account,
  spending: Spending,
): Account => {
  if (account.spendings.some(({ id }) => id === spending.id)) {
    throw new Failure('CONFLICT', { message: '这笔支出已经登记。要更正，请先撤销再重新登记。' });
  }
  return { ...account, spendings: [...account.spendings, spending] };
};

/** An officer asks about a spending. @throws Failure NOT_FOUND, WRONG_STATE, INVALID without words */
export const askAboutSpending = (
  spendings: readonly Spending[],
  id: string,
  question: Omit<SpendingQuestion, 'answer'>,
): readonly Spending[] => {
  const text = question.text.trim();
  if (text === '') throw new Failure('INVALID', { field: 'text', message: '请写明需要说明什么。' });
  return changed(spendings, id, (spending) => {
    if (isUnexplained(spending)) {
      throw new Failure('WRONG_STATE', { message: '这笔支出已经请对方说明，请等答复后再问。' });
    }
    return { ...spending, questions: [...(spending.questions ?? []), { ...question, text, answer: null }] };
  });
};

/** The leader explains a spending. @throws Failure NOT_FOUND, WRONG_STATE where nothing was asked, INVALID */
export const explainSpending = (
  spendings: readonly Spending[],
  id: string,
  answer: NonNullable<SpendingQuestion['answer']>,
): readonly Spending[] => {
  const text = answer.text.trim();
  if (text === '') throw new Failure('INVALID', { field: 'text', message: '请写明说明。' });
  return changed(spendings, id, (spending) => {
    if (!isUnexplained(spending)) throw new Failure('WRONG_STATE', { message: '这笔支出没有待说明的问题。' });
    return {
      ...spending,
      questions: (spending.questions ?? []).map((one) =>
        one.answer === null ? { ...one, answer: { ...answer, text } } : one,
      ),
    };
  });
};

/** @returns the account of one title: received, spent and what is left, with the sum of each kind */
export const settle = (received: number, all: readonly Spending[]): Settlement => {
  const spendings = all.filter(({ withdrawn }) => withdrawn === null);
  const byKind = new Map<string, number>();
  for (const { kind, amount } of spendings) byKind.set(kind, (byKind.get(kind) ?? 0) + amount);
  const open = spendings.filter(isUnexplained);
  const spent = spendings.reduce((sum, { amount }) => sum + amount, 0);
  return {
    received,
    spent,
    balance: received - spent,
    overspent: spent > received,
    unexplained: {
      count: open.length,
      amount: open.reduce((sum, { amount }) => sum + amount, 0),
    },
    byKind: [...byKind].map(([kind, amount]) => ({ kind, amount })),
  };
};
