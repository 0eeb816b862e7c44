import { daysBetween } from '@domain/time/shanghai';
import { serverNow } from '@/services/server-time';
import type { SubsidyView } from '../../../cloudfunctions/api/subsidy/subsidy-view';

/** Days after a payment from which on money that nobody has spent is called unused. */
export const unusedAfter = 180;

export interface Flag {
  readonly words: string;
  readonly tone: 'red' | 'amber';
}

/** @returns what an officer should ask about: overspent, unexplained, unused for long */
export const flagsOf = ({
  state,
  settlement,
}: Pick<SubsidyView, 'state' | 'settlement'>): readonly Flag[] => {
  const { overspent, unexplained, spent, balance } = settlement;
  const idle =
    state.kind === 'paid' && spent === 0 && balance > 0 && daysBetween(state.at, serverNow()) > unusedAfter;
  return [
    ...(overspent ? [{ words: '超支', tone: 'red' as const }] : []),
    ...(unexplained.count > 0 ? [{ words: `${unexplained.count} 笔待说明`, tone: 'amber' as const }] : []),
    ...(idle ? [{ words: '一直未使用', tone: 'amber' as const }] : []),
  ];
};
