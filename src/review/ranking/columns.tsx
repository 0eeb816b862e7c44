import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import type { Column } from '@/components/table/table';
import type { RankedRow, RankingView } from '../../../cloudfunctions/api/review/review.views';
import { decisionTone, decisionWords } from '../parts/decision-words';
import styles from '../parts/parts.module.scss';

/** @returns how many of an application's sheets lie far from the others */
export const outliersIn = ({ sheets }: RankedRow): number => sheets.filter(({ outlier }) => outlier).length;

const Sheets = ({ row, experts }: { readonly row: RankedRow; readonly experts: RankingView['experts'] }) => (
  <View className={styles.inline}>
    {row.sheets.map(({ expertId, points, outlier, leftOut }) => (
      <View
        key={expertId}
        className={outlier ? styles.amber : leftOut ? styles.faint : styles.numbers}
        aria-label={`${experts.find((one) => one.expertId === expertId)?.name ?? '专家'} ${points}${outlier ? '，偏离' : ''}${leftOut ? '，未计入' : ''}`}
      >
        {outlier ? `${points} 偏离` : leftOut ? `(${points})` : points}
      </View>
    ))}
    {row.submitted < row.readers ? (
      <View className={styles.faint}>{`${row.submitted} / ${row.readers} 份`}</View>
    ) : null}
  </View>
);

/** @returns the columns of the ranking at the desk */
export const columnsFor = ({ experts }: RankingView): readonly Column<RankedRow>[] => [
  { head: '工作室', cell: ({ studioName }) => studioName },
  { head: '名次', cell: ({ place }) => String(place), numeric: true },
  {
    head: '产业内',
    cell: ({ industry, placeInIndustry }) => `${industry} ${placeInIndustry}`,
    short: true,
  },
  { head: '得分', cell: ({ submitted, points }) => (submitted === 0 ? '—' : points), numeric: true },
  { head: '各评分（括号内不计入）', cell: (row) => <Sheets row={row} experts={experts} /> },
  { head: '分歧', cell: ({ spread }) => spread, numeric: true },
  {
    head: '决定',
    cell: ({ decision }) => <Badge tone={decisionTone(decision)}>{decisionWords(decision)}</Badge>,
    short: true,
  },
];
