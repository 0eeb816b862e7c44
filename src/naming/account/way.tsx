import type { Signature } from '@domain/subsidy/subsidy';
import { sumText } from '@domain/subsidy/words';
import { exactMinute } from '@domain/time/shanghai';
import { Card } from '@/components/card/card';
import { Timeline, type TimelineStep } from '@/components/timeline/timeline';
import type { Account } from '../parts/account';

const by = ({ personName, at }: Signature): string => `${personName} · ${exactMinute(at)}`;

const stepsOf = ({ proposedBy, approvals, payments, state, amount }: Account): readonly TimelineStep[] => [
  { key: 'proposed', title: `提出 ${sumText(amount)}`, text: by(proposedBy), turn: 'done' },
  ...approvals.map(
    (one, index): TimelineStep => ({
      key: `approval ${index}`,
      title: `第 ${index + 1} 位审批同意`,
      text: by(one),
      turn: 'done',
    }),
  ),
  ...(state.kind === 'proposed'
    ? [
        {
          key: 'waiting',
          title: approvals.length === 0 ? '等第一位同志审批' : '等另一位同志审批',
          turn: 'now' as const,
        },
      ]
    : []),
  ...payments.map(
    (payment, index): TimelineStep => ({
      key: `payment ${index}`,
      title: payment.kind === 'paid' ? `发放，凭证号 ${payment.reference}` : `退回：${payment.reason}`,
      text: `${payment.by} · ${exactMinute(payment.at)}`,
      turn: payment.kind === 'paid' ? 'done' : 'back',
    }),
  ),
  ...(state.kind === 'approved' || state.kind === 'returned'
    ? [
        {
          key: 'pay',
          title: state.kind === 'approved' ? '等产业工会发放' : '等产业工会重新发放',
          turn: 'now' as const,
        },
      ]
    : []),
];

/** From the proposal over both approvals to every payment, and every one that came back. */
export const Way = ({ account }: { readonly account: Account }) => (
  <Card title="审批和发放">
    <Timeline steps={stepsOf(account)} />
  </Card>
);
