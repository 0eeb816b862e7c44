import type { RoundState } from '@domain/round/round';

export const roundStateNames: Readonly<Record<RoundState, string>> = {
  draft: '草稿，未发布',
  open: '进行中',
  closed: '已结束',
};

export const roundTones: Readonly<Record<RoundState, 'grey' | 'blue' | 'green'>> = {
  draft: 'grey',
  open: 'green',
  closed: 'blue',
};
