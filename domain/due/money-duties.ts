import type { Duty } from './duty';

/** The subsidies of one round that wait for the industry union. */
export interface MoneyFacts {
  readonly roundId: string;
  readonly roundTitle: string;
  /** Proposed, and not approved by the one who acts. */
  readonly toApprove: number;
  /** Approved, or returned by the bank. */
  readonly toPay: number;
}

/** @returns what a round's subsidies expect of the industry union (二(三)) */
export const moneyDuties = ({ roundId, roundTitle, toApprove, toPay }: MoneyFacts): readonly Duty[] => {
  const plain = { about: roundId, due: '', state: 'open' as const, clause: '二(三)' };
  return [
    ...(toApprove === 0
      ? []
      : [
          {
            ...plain,
            kind: 'approve' as const,
            title: `${roundTitle}：审批补助`,
            detail: `${toApprove} 笔待审批`,
            count: toApprove,
          },
        ]),
    ...(toPay === 0
      ? []
      : [
          {
            ...plain,
            kind: 'pay' as const,
            title: `${roundTitle}：发放补助`,
            detail: `${toPay} 笔待发放`,
            count: toPay,
          },
        ]),
  ];
};

/** @returns that spendings of a subsidy wait for the leader's explanation; null where none does */
export const explainDuty = (subsidyId: string, unexplained: number): Duty | null =>
  unexplained === 0
    ? null
    : {
        kind: 'explain',
        about: subsidyId,
        title: '说明补助支出',
        detail: `${unexplained} 笔支出有疑问，请您说明`,
        due: '',
        state: 'open',
        clause: '二(三)',
        count: unexplained,
      };
