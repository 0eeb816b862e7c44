import { memberEventKinds, memberEventNames } from '@domain/member/member';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Bars, Columns } from '@/components/chart/chart';
import type { StudioGlance } from '../../../cloudfunctions/api/ledger/ledger.views';
import styles from '../entry/facts.module.scss';

/** How a team has grown in a year: members month by month, who came and went, and what they have gained. */
export const Growth = ({
  growth: { members, joined, left, events, byMonth },
}: Pick<StudioGlance, 'growth'>) => {
  const gained = memberEventKinds.map((kind) => ({ name: memberEventNames[kind], value: events[kind] }));
  return (
    <Card title="成员成长">
      <View className={styles.figures}>
        {[
          [members, '名成员'],
          [joined, '人加入'],
          [left, '人离开'],
        ].map(([number, words]) => (
          <View key={words} className={styles.figure}>
            <View className={styles.number}>{number}</View>
            <View className={styles.by}>{words}</View>
          </View>
        ))}
      </View>
      <Columns
        label="按月成员人数"
        unit="人"
        series={['成员']}
        columns={byMonth.map(({ month, members: count }) => ({
          name: String(Number(month.slice(5))),
          values: [count],
        }))}
      />
      {gained.every(({ value }) => value === 0) ? null : (
        <Bars label="取得的职称、等级、学历、培训、荣誉" unit="项" bars={gained} />
      )}
    </Card>
  );
};
