import { activityKindNames, activityKinds } from '@domain/activity/activity';
import { resultLevelNames } from '@domain/form/labels';
import { assessmentNames } from '@domain/mentoring/pair';
import { innovationKindNames, resultFormNames } from '@domain/result/result';
import { View } from '@tarojs/components';
import { Attachments } from '@/components/attachments/attachments';
import { Card } from '@/components/card/card';
import { Bars } from '@/components/chart/chart';
import { dateWords } from '@/components/dates/date.types';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { useProcedure } from '@/services/use-procedure';
import type { ReadLedgers } from '../../../cloudfunctions/api/reading/reading.views';
import styles from './reading.module.scss';

const dots = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

const Result = ({ result }: { readonly result: ReadLedgers['results'][number] }) => (
  <View className={styles.entry}>
    <View className={styles.strong}>{result.name}</View>
    <View className={styles.faint}>
      {dots(
        resultLevelNames[result.level],
        resultFormNames[result.form],
        innovationKindNames[result.kind],
        result.recognisedBy,
        dateWords(result.recognisedOn),
      )}
    </View>
    {result.benefit === '' ? null : <View>{result.benefit}</View>}
    {result.usedAt === '' ? null : <View className={styles.faint}>{`应用：${result.usedAt}`}</View>}
    {result.evidence.length === 0 ? null : (
      <Attachments owner={{ kind: 'result', id: result.id }} label="成果材料" value={result.evidence} />
    )}
  </View>
);

const pairWords = ({ from, until, aims, reached, verdict }: ReadLedgers['pairs'][number]): string =>
  dots(
    `${dateWords(from)}至${dateWords(until)}`,
    aims === 0 ? '' : `目标达成 ${reached} / ${aims}`,
    verdict === null ? '' : `出师考核${assessmentNames[verdict]}`,
  );

const Shown = ({ sums, activities, results, pairs }: ReadLedgers) =>
  activities.length + results.length + pairs.length === 0 ? (
    <Empty
      icon="layout-list"
      title="台账里还没有已确认的记录"
      text="领军人物确认过的活动、成果和师徒结对会显示在这里。"
    />
  ) : (
    <>
      <Card title="创新成果台账" aside={`${results.length} 项`}>
        {results.length === 0 ? (
          <View className={styles.faint}>没有已确认的成果。</View>
        ) : (
          results.map((result) => <Result key={result.id} result={result} />)
        )}
      </Card>
      <Card title="创建活动台账" aside={`${sums.activities} 次，${sums.hours} 小时`}>
        <Bars
          label="各类活动次数"
          unit="次"
          bars={activityKinds
            .filter((kind) => (sums.byKind[kind] ?? 0) > 0)
            .map((kind) => ({ name: activityKindNames[kind], value: sums.byKind[kind] ?? 0 }))}
        />
      </Card>
      {activities.length === 0 ? null : (
        <Card title={`最近 ${activities.length} 次活动`} flush>
          {activities.map(({ on, kind, title, hours, place }, index) => (
            <Row
              key={`${on}-${index}`}
              title={title}
              text={dots(dateWords(on), activityKindNames[kind], `${hours} 小时`, place)}
            />
          ))}
        </Card>
      )}
      {pairs.length === 0 ? null : (
        <Card title="师徒结对" aside={`${pairs.length} 对`} flush>
          {pairs.map((pair, index) => (
            <Row
              key={`${pair.from}-${index}`}
              title={`${pair.mentor} 带 ${pair.apprentice}`}
              text={pairWords(pair)}
            />
          ))}
        </Card>
      )}
    </>
  );

/** What the applicant's ledgers hold, confirmed by the leader. */
export const Ledgers = ({ id }: { readonly id: string }) => (
  <Loaded query={useProcedure('reading.ledgers', { id })}>{(ledgers) => <Shown {...ledgers} />}</Loaded>
);
