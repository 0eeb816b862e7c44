import { approvalsNeeded, type Subsidy, yuan } from './subsidy';

/** @returns `60,000 元` */
export const sumText = (fen: number): string => `${fen < 0 ? '−' : ''}${yuan(Math.abs(fen))} 元`;

/** @returns where a subsidy stands, in a few words */
export const subsidyStateWords = ({ state, approvals }: Pick<Subsidy, 'state' | 'approvals'>): string => {
  switch (state.kind) {
    case 'proposed':
      return `待审批（${approvals.length}/${approvalsNeeded}）`;
    case 'approved':
      return '待发放';
    case 'paid':
      return '已发放';
    case 'returned':
      return '已退回';
    default: {
      const never: never = state;
      return never;
    }
  }
};
