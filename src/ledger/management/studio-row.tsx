import { View } from '@tarojs/components';
import { Badge } from '@/components/badge/state-badge';
import { Tap } from '@/components/tap/tap';
import { openPage } from '@/platform/routes';
import type { ManagementRow } from '../../../cloudfunctions/api/ledger/ledger.views';
import styles from './management.module.scss';

/** @returns how long a studio has been silent, in words and in a badge's colour */
export const activityWords = ({
  isSilent,
  silentDays,
}: Pick<ManagementRow, 'isSilent' | 'silentDays'>): {
  readonly words: string;
  readonly tone: 'green' | 'amber';
} => {
  if (silentDays === null) return { words: '还没有记录', tone: 'amber' };
  if (isSilent) return { words: `${silentDays} 天没有记录`, tone: 'amber' };
  return { words: silentDays === 0 ? '今天有记录' : `${silentDays} 天前有记录`, tone: 'green' };
};

/** @returns results of the year, all levels together */
export const resultsOf = ({ results }: Pick<ManagementRow, 'results'>): number =>
  results.unit + results.city + results.region + results.nation;

/** One studio in the phone's management ledger: its year, and what is missing. */
export const StudioRow = ({ row }: { readonly row: ManagementRow }) => {
  const { words, tone } = activityWords(row);
  return (
    <Tap
      className={styles.card}
      label={`${row.name}，${words}`}
      onTap={() => openPage('ledger/studio', { id: row.studioId })}
    >
      <View className={styles.head}>
        <View>
          <View className={styles.name}>{row.name}</View>
          <View className={styles.detail}>{`${row.leaderName} · ${row.unitName}`}</View>
        </View>
        <Badge tone={tone}>{words}</Badge>
      </View>
      <View className={styles.numbers}>
        {`${row.members} 人 · 活动 ${row.activities} 次 ${row.hours} 小时 · 带教 ${row.mentoringHours} 小时 · 成果 ${resultsOf(row)} 项`}
      </View>
      {row.missing.length === 0 ? null : (
        <View className={styles.missing}>
          {`缺：${row.missing.map(({ message, clause }) => (clause === undefined ? message : `${message}（${clause}）`)).join('；')}`}
        </View>
      )}
    </Tap>
  );
};
