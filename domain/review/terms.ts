import type { Problem } from '../failure/failure';

/** Full marks that every weight turns into a finite decimal: only so can points be exact. */
export const fullMarks = [5, 10, 20, 25, 50, 100] as const;
export type FullMark = (typeof fullMarks)[number];

/** One line of the score sheet. */
export interface Criterion {
  readonly key: string;
  readonly name: string;
  /** Share of the whole in percent, an integer; all weights together make 100. */
  readonly weight: number;
  /** Scores run from 0 to the full mark, in steps of half a point. */
  readonly full: FullMark;
  /** What deserves many points and what few. */
  readonly guidance: string;
  /** Key of the round's condition that it measures; null where it measures none. */
  readonly condition: string | null;
}

/** How the sheets of one application become its points. */
export type MeanRule = 'mean' | 'median' | 'trimmedMean';

/** What decides between equal points, in order; the last resort is the earlier filing. */
export type TieRule =
  | { readonly by: 'median' }
  | { readonly by: 'smallerSpread' }
  | { readonly by: 'criterion'; readonly key: string };

/** 考核评审 as the round sets it. What the rules leave open (二(一) names no procedure) is set here. */
export interface ReviewTerms {
  /** Sheets for each application. */
  readonly readers: number;
  /** Whether experts read without the names of applicants and units. */
  readonly blind: boolean;
  readonly criteria: readonly Criterion[];
  /** Shares of the full mark in percent at or beyond which a score needs a comment. */
  readonly extremes: { readonly low: number; readonly high: number };
  readonly mean: MeanRule;
  readonly ties: readonly TieRule[];
  /** Points by which a sheet must differ from the median of its application to be shown as an outlier. */
  readonly outlier: number;
  /** Working days of the 公示; the rules give none, other unions use at least five. */
  readonly noticeDays: number;
}

export const fewestReadersOf: Readonly<Record<MeanRule, number>> = { mean: 1, median: 1, trimmedMean: 3 };

/** @returns what an officer has to put right in the review's terms; empty when they can be used */
export const reviewTermsProblems = (
  { readers, criteria, extremes, mean, ties, noticeDays }: ReviewTerms,
  conditionKeys: readonly string[],
): readonly Problem[] => {
  const problems: Problem[] = [];
  const say = (field: string, message: string) => problems.push({ field, message });
  if (criteria.length === 0) say('criteria', '评分表还没有评分项，请至少添加一项。');
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  if (criteria.length > 0 && sum !== 100) {
    say('criteria', `各评分项的权重合计应为 100%，现在是 ${sum}%。`);
  }
  if (new Set(criteria.map(({ key }) => key)).size !== criteria.length) {
    say('criteria', '评分项有重复，请删去重复的一项。');
  }
  criteria.forEach(({ name, weight, condition }, index) => {
    if (name.trim() === '') say(`criteria.${index}.name`, `请填写第 ${index + 1} 项的名称。`);
    if (!Number.isInteger(weight) || weight < 1) {
      say(`criteria.${index}.weight`, `“${name}”的权重应是 1 至 100 的整数。`);
    }
    if (condition !== null && !conditionKeys.includes(condition)) {
      say(`criteria.${index}.condition`, `“${name}”对应的申报条件已不存在，请重新选择。`);
    }
  });
  if (readers < fewestReadersOf[mean]) {
    say('readers', `去掉最高分和最低分后取平均，每份申报表至少需要 3 位评审专家。`);
  }
  if (extremes.low >= extremes.high) say('extremes', '需要说明理由的低分应低于高分。');
  for (const tie of ties) {
    if (tie.by === 'criterion' && !criteria.some(({ key }) => key === tie.key)) {
      say('ties', '同分时比较的评分项已不存在，请重新选择。');
    }
  }
  if (!Number.isInteger(noticeDays) || noticeDays < 1) say('noticeDays', '公示时间至少为 1 个工作日。');
  return problems;
};
