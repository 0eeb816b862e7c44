import type { ReviewTerms } from '@domain/review/terms';
import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import type { RankedRow } from '../../../cloudfunctions/api/review/review.views';
import { decisionTone, decisionWords } from '../parts/decision-words';
import styles from '../parts/parts.module.scss';

/** @returns how the points follow from the sheets: `去掉 95.10 和 80.00，其余平均，得 86.33` */
const reckoning = ({ sheets, points }: RankedRow, { mean }: ReviewTerms): string => {
  if (sheets.length === 0) return '还没有提交的评分';
  const out = sheets.filter(({ leftOut }) => leftOut).map((sheet) => sheet.points);
  switch (mean) {
    case 'median':
      return `${sheets.length} 份评分的中位数，得 ${points}`;
    case 'mean':
      return `${sheets.length} 份评分的平均，得 ${points}`;
    case 'trimmedMean':
      return out.length === 0
        ? `${sheets.length} 份评分的平均（不足 3 份，不去高低分），得 ${points}`
        : `去掉 ${out.join(' 和 ')}，其余平均，得 ${points}`;
    default: {
      const never: never = mean;
      return never;
    }
  }
};

/** Where an application stands in the ranking, and how that follows from its sheets. */
export const Standing = ({ row, terms }: { readonly row: RankedRow; readonly terms: ReviewTerms }) => (
  <Card
    title={row.studioName}
    aside={<Badge tone={decisionTone(row.decision)}>{decisionWords(row.decision)}</Badge>}
  >
    <View className={styles.stack}>
      <View className={styles.faint}>{[row.leaderName, row.unitName, row.industry].join(' · ')}</View>
      <View className={styles.strong}>
        {`第 ${row.place} 名，${row.industry}第 ${row.placeInIndustry} 名`}
      </View>
      <View className={styles.numbers}>{`${reckoning(row, terms)}；分歧 ${row.spread}`}</View>
      {row.decision === null || row.decision.reason === '' ? null : (
        <View>{`理由：${row.decision.reason}`}</View>
      )}
    </View>
  </Card>
);
