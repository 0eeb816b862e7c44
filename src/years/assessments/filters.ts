import type { AssessmentRow } from '../../../cloudfunctions/api/assessment/assessment.views';

export const whichRows = ['mine', 'open', 'lagging', 'all'] as const;
/** Which of a year's studios are shown. */
export type Which = (typeof whichRows)[number];
export const whichNames: Readonly<Record<Which, string>> = {
  mine: '待我考核',
  open: '未备案',
  lagging: '下级未办',
  all: '全部',
};

/** @returns the rows of that kind */
export const rowsOf = (rows: readonly AssessmentRow[], which: Which): readonly AssessmentRow[] => {
  switch (which) {
    case 'mine':
      return rows.filter(({ isMine }) => isMine);
    case 'open':
      return rows.filter(({ phase }) => phase !== 'filed');
    case 'lagging':
      return rows.filter(({ lagging }) => lagging);
    case 'all':
      return rows;
    default: {
      const never: never = which;
      return never;
    }
  }
};
