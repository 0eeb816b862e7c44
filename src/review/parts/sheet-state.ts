import type { SheetState } from '@domain/review/sheet';

/** As its expert and the officers read it. */
export const sheetStateNames: Readonly<Record<SheetState['kind'], string>> = {
  draft: '待评分',
  sentBack: '退回更正',
  submitted: '已提交',
};

export const sheetTones: Readonly<Record<SheetState['kind'], 'blue' | 'amber' | 'green'>> = {
  draft: 'blue',
  sentBack: 'amber',
  submitted: 'green',
};
