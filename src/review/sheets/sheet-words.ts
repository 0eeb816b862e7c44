import { exactMinute } from '@domain/time/shanghai';
import type { RankedRow, SheetView } from '../../../cloudfunctions/api/review/review.views';
import { sheetStateNames } from '../parts/sheet-state';

/** @returns what sets a sheet apart in the ranking: left out of the mean, or far from the others */
export const markOf = (sheet: SheetView, row: RankedRow | undefined): string => {
  const ranked = row?.sheets.find(({ expertId }) => expertId === sheet.expertId);
  if (ranked === undefined) return '';
  return [ranked.outlier ? '偏离' : '', ranked.leftOut ? '不计入' : '']
    .filter((part) => part !== '')
    .join('，');
};

/** @returns since when a sheet stands as it does, and what was submitted before */
export const historyOf = ({ state, before }: SheetView): string => {
  const now =
    state.kind === 'submitted'
      ? `${exactMinute(state.at)}提交`
      : state.kind === 'sentBack'
        ? `${exactMinute(state.at)}退回：${state.reason}`
        : sheetStateNames.draft;
  const earlier = before.map(({ at, points }) => `${exactMinute(at)}曾提交 ${points}`);
  return [now, ...earlier].join('；');
};
