import { dayInShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import type { AppealView } from '../../../cloudfunctions/api/appeal/appeal-view';
import { useKeptDraft } from '../kept-draft';
import { problemAt } from '../problem-at';
import styles from '../years.module.scss';

/** How an appeal was heard: when, whom, what was said and found. */
export const HearingForm = ({ appeal: { id, version } }: { readonly appeal: AppealView }) => {
  const today = dayInShanghai(serverNow());
  const { content, change, forget } = useKeptDraft(`hearing:${id}:${version}`, {
    day: today,
    present: '',
    text: '',
  });
  const hear = useAct('appeal.hear');
  const { failure } = hear;
  const year = Number(today.slice(0, 4));
  const send = async () => {
    if ((await hear.run({ id, version, ...content })) !== undefined) forget();
  };
  return (
    <>
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      <Card title="听取陈述" flush>
        <Field label="日期" problem={problemAt(failure, 'day')}>
          <DatePicker
            label="日期"
            precision="day"
            value={content.day}
            years={{ from: year - 1, to: year }}
            onChange={(day) => change((now) => ({ ...now, day }))}
          />
        </Field>
        <Field label="听取了谁的陈述" problem={problemAt(failure, 'present')}>
          <TextInput
            label="听取了谁的陈述"
            maxLength={200}
            value={content.present}
            onChange={(present) => change((now) => ({ ...now, present }))}
          />
        </Field>
        <Field label="陈述和核查情况" problem={problemAt(failure, 'text')}>
          <LongText
            label="陈述和核查情况"
            maxLength={2_000}
            value={content.text}
            onChange={(text) => change((now) => ({ ...now, text }))}
          />
        </Field>
      </Card>
      <View className={styles.act}>
        <Button kind="secondary" icon="check" busy={hear.busy} onTap={() => void send()}>
          记录陈述
        </Button>
      </View>
    </>
  );
};
