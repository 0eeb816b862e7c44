import type { Duty } from './duty';

/** A case for renewal or an appeal on which the one who acts has the next word. */
export interface TurnDue {
  readonly kind: 'renewal' | 'appeal';
  readonly titleId: string;
  readonly studioName: string;
  readonly unitName: string;
}

const names = { renewal: '周期考核到您这一级', appeal: '申诉待处理' } as const;

/** @returns what waits for an officer at the end of a cycle and after a removal; the rules name no day (二(六)) */
export const turnDuty = ({ kind, titleId, studioName, unitName }: TurnDue): Duty => ({
  kind,
  about: titleId,
  title: `${studioName}：${names[kind]}`,
  detail: unitName,
  due: '',
  state: 'open',
  clause: '二(六)',
  count: null,
});
