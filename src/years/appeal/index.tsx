import { exactMinute, fullDay } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Attachments } from '@/components/attachments/attachments';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Seal } from '@/components/seal/seal';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { AppealView, TitleAppeals } from '../../../cloudfunctions/api/appeal/appeal-view';
import styles from '../years.module.scss';
import { AppealForm } from './appeal-form';
import { DecisionForm } from './decision-form';
import { HearingForm } from './hearing-form';

const stateOf = ({ decision, hearings }: AppealView) => {
  if (decision !== null) {
    return decision.upheld
      ? ({ words: '申诉成立', tone: 'green' } as const)
      : ({ words: '维持原决定', tone: 'red' } as const);
  }
  return { words: hearings.length === 0 ? '待听取陈述' : '待决定', tone: 'amber' } as const;
};

const Decision = ({ decision }: { readonly decision: NonNullable<AppealView['decision']> }) => (
  <View className={styles.opinion}>
    <View className={styles.words}>{decision.text}</View>
    <View className={styles.signature}>
      <Seal name={decision.sealName} size="small" picture={decision.sealPicture} />
      <View>
        <View>{`${decision.sealName}（盖章）`}</View>
        <View>{`经办人 ${decision.personName} · ${exactMinute(decision.at)}`}</View>
        <View>{`摘要 ${decision.digest}`}</View>
      </View>
    </View>
  </View>
);

const OneAppeal = ({ appeal }: { readonly appeal: AppealView }) => {
  const { words, tone } = stateOf(appeal);
  return (
    <>
      {appeal.may.decide ? <DecisionForm key={`decide:${appeal.version}`} appeal={appeal} /> : null}
      <Card title="申诉" aside={<Badge tone={tone}>{words}</Badge>}>
        <View className={styles.faint}>{`${appeal.filedBy} · ${exactMinute(appeal.filedAt)}`}</View>
        <View className={styles.words}>{appeal.grounds}</View>
        {appeal.files.length === 0 ? null : (
          <Attachments owner={{ kind: 'appeal', id: appeal.id }} label="证明材料" value={appeal.files} />
        )}
      </Card>
      {appeal.hearings.length === 0 ? null : (
        <Card title="听取陈述" flush>
          {appeal.hearings.map((hearing) => (
            <Row
              key={hearing.at}
              title={`${dateWords(hearing.day)} · ${hearing.present}`}
              text={`${hearing.text}（记录人 ${hearing.by}）`}
            />
          ))}
        </Card>
      )}
      {appeal.decision === null ? null : (
        <Card title="处理决定" flush>
          <Decision decision={appeal.decision} />
        </Card>
      )}
      {appeal.may.hear ? <HearingForm key={`hear:${appeal.version}`} appeal={appeal} /> : null}
    </>
  );
};

const Body = ({ of }: { readonly of: TitleAppeals }) => (
  <>
    {of.removal === null ? null : (
      <Notice tone="bad">{`${fullDay(of.removal.at)}不再保留称号：${of.removal.reason}（申诉期限到${fullDay(of.removal.until)}）`}</Notice>
    )}
    {of.mayFile && of.removal !== null ? <AppealForm titleId={of.titleId} appealId={of.removal.id} /> : null}
    {of.appeals.map((appeal) => (
      <OneAppeal key={appeal.id} appeal={appeal} />
    ))}
    {of.appeals.length === 0 && !of.mayFile ? (
      <Empty
        icon="circle-check"
        title="没有申诉"
        text={of.removal === null ? '称号没有被取消。' : '只有领军人物可以在申诉期限内提出。'}
      />
    ) : null}
  </>
);

/** Appeals against a title's removal: filed by the leader, heard and decided by the industry union (二(六)). */
export default function AppealPage() {
  const titleId = parameter(useRouter().params, 'title');
  const appeals = useProcedure('appeal.get', { titleId });
  return (
    <Page title="称号申诉" lead={appeals.data?.studioName}>
      <Loaded query={appeals}>{(of) => <Body of={of} />}</Loaded>
    </Page>
  );
}
