import type { RenewalPhase, Verdict } from '@domain/renewal/renewal';
import { renewalPhaseNames } from '@domain/renewal/renewal';
import type { TitleEvent } from '@domain/title/state';
import { dateWords } from '@/components/dates/date.types';
import type { CycleRow } from '../../cloudfunctions/api/renewal/renewal.views';

type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red';

const phaseTones: Readonly<Record<RenewalPhase, Tone>> = {
  running: 'green',
  ending: 'blue',
  over: 'red',
  underway: 'blue',
  improving: 'amber',
  paused: 'grey',
  removed: 'red',
};
export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  keep: 'green',
  improve: 'amber',
  remove: 'red',
};

/** @returns where a cycle stands, in words and colour */
export const cycleState = ({
  phase,
  isMine,
  appealOpen,
}: Pick<CycleRow, 'phase' | 'isMine' | 'appealOpen'>): { readonly words: string; readonly tone: Tone } => {
  if (appealOpen) return { words: '申诉处理中', tone: 'amber' };
  if (isMine && phase === 'underway') return { words: '待您考核', tone: 'blue' };
  return { words: renewalPhaseNames[phase], tone: phaseTones[phase] };
};

/** @returns until when, and who has it */
export const cycleDetail = ({ cycle, state, turn }: Pick<CycleRow, 'cycle' | 'state' | 'turn'>): string =>
  [
    state.kind === 'improving'
      ? `${dateWords(state.by)}前改进`
      : `第 ${cycle.number} 周期至${dateWords(cycle.until)}`,
    turn === '' ? '' : `待${turn}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** @returns what a step of a title's history says */
export const eventWords = (event: TitleEvent): string => {
  switch (event.kind) {
    case 'broughtIn':
      return `登记为第 ${event.cycle.number} 个管理周期`;
    case 'renewed':
      return `周期考核达标，进入第 ${event.cycle.number} 个管理周期（至${dateWords(event.cycle.until)}）`;
    case 'toImprove':
      return `限期改进，${dateWords(event.until)}前完成`;
    case 'paused':
      return '暂停';
    case 'resumed':
      return '恢复';
    case 'removed':
      return '不再保留称号';
    case 'restored':
      return '申诉成立，称号恢复，从未中断';
    default: {
      const never: never = event;
      return never;
    }
  }
};
