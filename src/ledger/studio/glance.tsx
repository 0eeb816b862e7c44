import { activityKindNames, activityKinds } from '@domain/activity/activity';
import { resultLevels } from '@domain/form/answers';
import { resultLevelNames } from '@domain/form/labels';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Bars, Columns } from '@/components/chart/chart';
import type { LedgerSums } from '../../../cloudfunctions/api/ledger/ledger.views';
import styles from '../entry/facts.module.scss';

const peopleShown = 10;

/** A year in numbers: activities by month and kind, hours, results by level, people. */
export const Glance = ({ sums: { months, total, people } }: { readonly sums: LedgerSums }) => (
  <>
    <Card>
      <View className={styles.figures}>
        {[
          [total.activities, '次活动'],
          [total.hours, '小时'],
          [total.byKind.mentoring.hours, '带教小时'],
          [total.results, '项成果'],
          [total.guests, '带动人次'],
        ].map(([number, words]) => (
          <View key={words} className={styles.figure}>
            <View className={styles.number}>{number}</View>
            <View className={styles.by}>{words}</View>
          </View>
        ))}
      </View>
    </Card>
    <Card title="按月活动">
      <Columns
        label="按月活动次数，按种类分"
        unit="次"
        series={activityKinds.map((kind) => activityKindNames[kind])}
        columns={months.map(({ month, sums }) => ({
          name: String(Number(month.slice(5))),
          values: activityKinds.map((kind) => sums.byKind[kind].count),
        }))}
      />
    </Card>
    <Card title="按月带教小时">
      <Columns
        label="按月带教小时"
        unit="小时"
        series={['带教小时']}
        columns={months.map(({ month, sums }) => ({
          name: String(Number(month.slice(5))),
          values: [sums.byKind.mentoring.hours],
        }))}
      />
    </Card>
    <Card title="成果按级别">
      <Bars
        label="成果按级别"
        unit="项"
        bars={[...resultLevels].reverse().map((level) => ({
          name: resultLevelNames[level],
          value: total.byLevel[level],
        }))}
      />
    </Card>
    {people.length === 0 ? null : (
      <Card title="每人参加">
        <Bars
          label="每人参加的小时"
          unit="小时"
          bars={people.slice(0, peopleShown).map(({ name, hours }) => ({ name, value: hours }))}
        />
      </Card>
    )}
  </>
);
