import type { MeanRule, ReviewTerms, TieRule } from '@domain/review/terms';

export const meanNames: Readonly<Record<MeanRule, string>> = {
  mean: '平均分',
  median: '中位数',
  trimmedMean: '去掉最高和最低后平均',
};

/** @returns how equal points are told apart, in a few words */
export const tieWords = (rule: TieRule, { criteria }: Pick<ReviewTerms, 'criteria'>): string => {
  switch (rule.by) {
    case 'median':
      return '中位数高的在前';
    case 'smallerSpread':
      return '评分分歧小的在前';
    case 'criterion':
      return `“${criteria.find(({ key }) => key === rule.key)?.name ?? '已删去的评分项'}”得分高的在前`;
    default: {
      const never: never = rule;
      return never;
    }
  }
};

/** @returns the terms in a line */
export const termsWords = ({ readers, mean, criteria, blind }: ReviewTerms): string =>
  [`每份 ${readers} 位专家`, meanNames[mean], `评分项 ${criteria.length} 个`, blind ? '盲评' : '']
    .filter((part) => part !== '')
    .join(' · ');
