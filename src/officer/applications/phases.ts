import type { Phase } from '@domain/application/application';

/** Every phase, in the order of the way, as filters and tallies call it. */
export const phaseNames: Readonly<Record<Phase, string>> = {
  draft: '草稿',
  opinions: '待意见',
  returned: '退回修改',
  review: '考核评审',
  publicNotice: '公示',
  named: '已命名',
  rejected: '未通过',
};

export const phasesInOrder = Object.keys(phaseNames) as readonly Phase[];

export const isPhase = (text: string): text is Phase => text in phaseNames;
