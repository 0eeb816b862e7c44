import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import type { AppealView } from '../../../cloudfunctions/api/appeal/appeal-view';
import { ConfirmSeal } from '../assessment/confirm-seal';
import { useKeptDraft } from '../kept-draft';
import { problemAt } from '../problem-at';
import styles from '../years.module.scss';

type Verdict = 'upheld' | 'rejected';
const names: Readonly<Record<Verdict, string>> = { upheld: '成立，恢复称号', rejected: '不成立，维持原决定' };

interface Draft {
  readonly verdict: Verdict | null;
  readonly text: string;
}

/** The industry union's decision on an appeal that was heard, under its seal. */
export const DecisionForm = ({ appeal: { id, version } }: { readonly appeal: AppealView }) => {
  const { content, change, forget } = useKeptDraft<Draft>(`appeal-decision:${id}:${version}`, {
    verdict: null,
    text: '',
  });
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const decide = useAct('appeal.decide');
  const { failure } = decide;
  const wanting =
    content.verdict === null ? '请选择结论。' : content.text.trim() === '' ? '请写理由。' : null;
  const goOn = () => {
    setTried(true);
    if (wanting === null) setAsked(true);
  };
  const seal = async (pin: string): Promise<boolean> => {
    const done = await decide.run({
      id,
      version,
      upheld: content.verdict === 'upheld',
      text: content.text,
      pin,
    });
    if (done === undefined) return false;
    forget();
    setAsked(false);
    return true;
  };
  return (
    <>
      {failure !== null && !asked ? <Notice tone="bad">{failure.userMessage}</Notice> : null}
      <Card title="处理决定" flush>
        <Field label="结论">
          <Choice<Verdict>
            label="结论"
            value={content.verdict}
            options={(['upheld', 'rejected'] as const).map((key) => ({ key, text: names[key] }))}
            onChange={(verdict) => change((now) => ({ ...now, verdict }))}
          />
        </Field>
        <Field label="理由" problem={problemAt(failure, 'text')}>
          <LongText
            label="理由"
            maxLength={2_000}
            value={content.text}
            onChange={(text) => change((now) => ({ ...now, text }))}
          />
        </Field>
      </Card>
      {tried && wanting !== null ? <Notice tone="warn">{wanting}</Notice> : null}
      <View className={styles.act}>
        <Button icon="stamp" busy={decide.busy} onTap={goOn}>
          盖章决定
        </Button>
      </View>
      {asked && content.verdict !== null ? (
        <ConfirmSeal
          title={`申诉${names[content.verdict]}？`}
          words="盖章后立即生效，领军人物和各级工会会收到消息，不能再改。"
          busy={decide.busy}
          failure={failure}
          onConfirm={seal}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
};
