import { Failure } from '../failure/failure';
import type { StudioClass } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { Spending } from './spending';

export interface Signature {
  readonly personId: string;
  readonly personName: string;
  readonly at: Instant;
}

/** Where the one-time subsidy (二(三)) of a title stands. */
export type SubsidyState =
  | { readonly kind: 'proposed' }
  | { readonly kind: 'approved' }
  | { readonly kind: 'paid'; readonly at: Instant; readonly reference: string }
  /** The bank sent it back; it can be paid again, and was not paid before. */
  | { readonly kind: 'returned'; readonly at: Instant; readonly reason: string };

export type Payment =
  | {
      readonly kind: 'paid';
      readonly at: Instant;
      readonly reference: string;
      readonly by: string;
    }
  | { readonly kind: 'returned'; readonly at: Instant; readonly reason: string; readonly by: string };

/** 经费补助 of one title; its id says so, see `subsidyId`: a title has one, or one a year. */
export interface Subsidy {
  readonly titleId: string;
  readonly roundId: string;
  /** For which year, where the programme pays one a year; null where it pays once. */
  readonly year: number | null;
  readonly studioId: string;
  readonly unionPath: readonly string[];
  readonly studioName: string;
  readonly unitName: string;
  readonly class: StudioClass['class'];
  /** Fen. */
  readonly amount: number;
  readonly proposedBy: Signature;
  /** Two different people, neither of whom has proposed it alone: see `approve`. */
  readonly approvals: readonly Signature[];
  readonly state: SubsidyState;
  readonly payments: readonly Payment[];
  readonly spendings: readonly Spending[];
  /** Set for one that was paid before the programme: who has entered it. It had its approvals on paper. */
  readonly broughtIn?: Signature;
}

/** People who must approve before it is paid. */
export const approvalsNeeded = 2;

/** `60,000`, without `Intl`, which some phones lack. */
export const yuan = (fen: number): string =>
  (fen / 100)
    .toFixed(2)
    .replace(/\.00$/, '')
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/**
 * @param amount fen
 * @throws Failure RULES_NOT_MET with the class's range (二(四)) where the sum lies outside
 */
export const assertAmount = (studioClass: StudioClass, amount: number): void => {
  const { subsidy, name, clause } = studioClass;
  if (subsidy === null) {
    throw new Failure('RULES_NOT_MET', {
      field: 'amount',
      message: `“${name}”没有规定补助金额，由所在单位自行安排。`,
      clause,
    });
  }
  if (!Number.isSafeInteger(amount) || amount < subsidy.from || amount > subsidy.to) {
    const range =
      subsidy.from === subsidy.to
        ? `应为 ${yuan(subsidy.from)} 元`
        : `应在 ${yuan(subsidy.from)} 至 ${yuan(subsidy.to)} 元之间`;
    throw new Failure('RULES_NOT_MET', { field: 'amount', message: `“${name}”的补助${range}。`, clause });
  }
};

/** @throws Failure WRONG_STATE once two people have approved it; what had been approved is to be approved anew */
export const changeAmount = (subsidy: Subsidy, amount: number, by: Signature): Subsidy => {
  if (subsidy.state.kind !== 'proposed')
    throw wrongState('这笔补助已经审批完成，不能再改金额。', subsidy.state);
  return { ...subsidy, amount, proposedBy: by, approvals: [] };
};

const wrongState = (message: string, state: SubsidyState): Failure =>
  new Failure('WRONG_STATE', { message, log: `WRONG_STATE subsidy ${state.kind}` });

/**
 * One approval. It is approved once two different people have done so.
 * @throws Failure NOT_ALLOWED for the same person again, WRONG_STATE once approved
 */
export const approve = (subsidy: Subsidy, by: Signature): Subsidy => {
  if (subsidy.state.kind !== 'proposed') throw wrongState('这笔补助已经审批完成。', subsidy.state);
  if (subsidy.approvals.some(({ personId }) => personId === by.personId)) {
    throw new Failure('NOT_ALLOWED', { message: '您已经审批过这笔补助，需要由另一位同志审批。' });
  }
  const approvals = [...subsidy.approvals, by];
  return {
    ...subsidy,
    approvals,
    state: approvals.length >= approvalsNeeded ? { kind: 'approved' } : subsidy.state,
  };
};

/** @throws Failure WRONG_STATE unless it is approved, or was returned: never twice for one title (二(三)) */
export const pay = (subsidy: Subsidy, reference: string, by: Signature): Subsidy => {
  const { kind } = subsidy.state;
  if (kind === 'paid') throw wrongState('这笔补助已经发放，不能重复发放。', subsidy.state);
  if (kind === 'proposed') throw wrongState('这笔补助还没有审批完成，不能发放。', subsidy.state);
  if (reference.trim() === '') {
    throw new Failure('INVALID', { field: 'reference', message: '请填写付款凭证号。' });
  }
  const payment: Payment = {
    kind: 'paid',
    at: by.at,
    reference: reference.trim(),
    by: by.personName,
  };
  return {
    ...subsidy,
    state: { kind: 'paid', at: by.at, reference: payment.reference },
    payments: [...subsidy.payments, payment],
  };
};

/** The bank has sent it back. @throws Failure WRONG_STATE unless it is paid, INVALID without a reason */
export const markReturned = (subsidy: Subsidy, reason: string, by: Signature): Subsidy => {
  if (subsidy.state.kind !== 'paid') throw wrongState('这笔补助还没有发放，不能登记退回。', subsidy.state);
  if (reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明退回的原因。' });
  }
  return {
    ...subsidy,
    state: { kind: 'returned', at: by.at, reason: reason.trim() },
    payments: [
      ...subsidy.payments,
      { kind: 'returned', at: by.at, reason: reason.trim(), by: by.personName },
    ],
  };
};

/** @returns fen that the title has received and kept: nothing, or its amount once */
export const received = ({ state, amount }: Subsidy): number => (state.kind === 'paid' ? amount : 0);

/**
 * @param budget fen
 * @throws Failure RULES_NOT_MET where the proposals together go beyond the round's budget
 */
export const assertWithinBudget = (amounts: readonly number[], budget: number): void => {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (sum <= budget) return;
  throw new Failure('RULES_NOT_MET', {
    field: 'amount',
    message: `补助合计 ${yuan(sum)} 元，超出本批次预算 ${yuan(budget)} 元，请调整金额或预算。`,
    clause: '二(三)',
  });
};
