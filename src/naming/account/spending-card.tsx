import { isUnexplained, type Spending } from '@domain/subsidy/spending';
import { sumText } from '@domain/subsidy/words';
import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Attachments } from '@/components/attachments/attachments';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Row } from '@/components/row/row';
import { actsAsOfficer, useRole } from '@/services/me';
import type { Account } from '../parts/account';
import styles from './spending-card.module.scss';
import { type WordsAsked, WordsSheet } from './words-sheet';

interface Props {
  readonly spending: Spending;
  readonly account: Account;
}

const Questions = ({ questions = [] }: Pick<Spending, 'questions'>) => (
  <>
    {questions.map(({ text, by, at, answer }) => (
      <View key={at} className={styles.asked}>
        <View>{`问：${text}`}</View>
        <View className={styles.faint}>{`${by} · ${exactMinute(at)}`}</View>
        {answer === null ? null : (
          <>
            <View>{`答：${answer.text}`}</View>
            <View className={styles.faint}>{`${answer.by} · ${exactMinute(answer.at)}`}</View>
          </>
        )}
      </View>
    ))}
  </>
);

/** One spending: day, kind, purpose, who approved, receipts; taken back ones stay, struck out. */
export const SpendingCard = ({ spending, account }: Props) => {
  const role = useRole();
  const [asked, setAsked] = useState<WordsAsked | null>(null);
  const { withdrawn } = spending;
  const open = isUnexplained(spending);
  const leader = role?.capacity === 'leader' && withdrawn === null;
  const officer =
    actsAsOfficer(role) && role?.capacity !== 'unitAdministration' && withdrawn === null && !open;
  const kind = account.kinds.find(({ key }) => key === spending.kind)?.name ?? '其他';
  return (
    <Card
      title={`${dateWords(spending.day)} · ${kind}`}
      aside={
        withdrawn ? <Badge tone="grey">已撤销</Badge> : open ? <Badge tone="amber">待说明</Badge> : undefined
      }
      flush
    >
      <Row
        title={<View className={withdrawn ? styles.struck : undefined}>{spending.purpose}</View>}
        text={`${spending.approvedBy}审批 · ${spending.enteredBy}登记`}
        aside={<View className={withdrawn ? styles.struck : styles.sum}>{sumText(spending.amount)}</View>}
      />
      <View className={styles.inner}>
        <Attachments owner={{ kind: 'subsidy', id: account.id }} label="票据" value={spending.receipts} />
        {withdrawn ? (
          <View className={styles.asked}>
            {`撤销原因：${withdrawn.reason}（${withdrawn.by} · ${exactMinute(withdrawn.at)}）`}
          </View>
        ) : null}
        <Questions questions={spending.questions ?? []} />
      </View>
      {leader && open ? (
        <Row icon="pencil" title="说明这笔支出" onTap={() => setAsked('spending.explain')} />
      ) : null}
      {leader ? <Row icon="undo-2" title="撤销这笔支出" onTap={() => setAsked('spending.withdraw')} /> : null}
      {officer ? <Row icon="circle-help" title="请对方说明" onTap={() => setAsked('spending.ask')} /> : null}
      {asked === null ? null : (
        <WordsSheet asked={asked} account={account} spendingId={spending.id} onClose={() => setAsked(null)} />
      )}
    </Card>
  );
};
