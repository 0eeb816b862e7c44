import { type Verdict, verdictNames, verdicts } from '@domain/renewal/renewal';
import { dayInShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import type { FiledRenewal } from '../../../cloudfunctions/api/renewal/renewal.views';
import { ConfirmSeal } from '../assessment/confirm-seal';
import { useKeptDraft } from '../kept-draft';
import { problemAt } from '../problem-at';
import styles from '../years.module.scss';

interface Draft {
  readonly verdict: Verdict | null;
  readonly text: string;
  readonly improveBy: string;
}

const wantingIn = ({ verdict, text, improveBy }: Draft): string | null => {
  if (verdict === null) return '请选择结论。';
  if (verdict === 'improve' && improveBy === '') return '请选择改进期限。';
  return text.trim() === '' ? '请写考核意见。' : null;
};

/** A union's opinion on a renewal, to be sealed; the industry union's decides. */
export const GiveForm = ({
  renewal,
  decides,
}: {
  readonly renewal: FiledRenewal;
  readonly decides: boolean;
}) => {
  const { content, change, forget } = useKeptDraft<Draft>(
    `renewal-opinion:${renewal.id}:${renewal.version}`,
    {
      verdict: null,
      text: '',
      improveBy: '',
    },
  );
  const [asked, setAsked] = useState(false);
  const [tried, setTried] = useState(false);
  const give = useAct('renewal.give');
  const { failure } = give;
  const wanting = wantingIn(content);
  const year = Number(dayInShanghai(serverNow()).slice(0, 4));
  const goOn = () => {
    setTried(true);
    if (wanting === null) setAsked(true);
  };
  const seal = async (pin: string): Promise<boolean> => {
    const { verdict, text, improveBy } = content;
    if (verdict === null) return false;
    const { id, version } = renewal;
    const done = await give.run({
      id,
      version,
      verdict,
      text,
      improveBy: verdict === 'improve' ? improveBy : '',
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
      <Card title={decides ? '产业工会决定' : '本级意见'} flush>
        <Field label="结论" clause="二(六)" problem={problemAt(failure, 'verdict')}>
          <Choice<Verdict>
            label="结论"
            value={content.verdict}
            options={verdicts
              .filter((key) => key !== 'improve' || renewal.attempt === 1)
              .map((key) => ({ key, text: verdictNames[key] }))}
            onChange={(verdict) => change((now) => ({ ...now, verdict }))}
          />
        </Field>
        {content.verdict === 'improve' ? (
          <Field
            label="改进期限"
            hint="到期后再考核一次，决定保留或不再保留。"
            problem={problemAt(failure, 'improveBy')}
          >
            <DatePicker
              label="改进期限"
              precision="day"
              value={content.improveBy}
              years={{ from: year, to: year + 2 }}
              onChange={(improveBy) => change((now) => ({ ...now, improveBy }))}
            />
          </Field>
        ) : null}
        <Field
          label="考核意见"
          hint={
            decides && content.verdict === 'remove' ? '理由会告诉领军人物，并写进称号的历史。' : undefined
          }
          problem={problemAt(failure, 'text')}
        >
          <LongText
            label="考核意见"
            short
            maxLength={1_000}
            value={content.text}
            onChange={(text) => change((now) => ({ ...now, text }))}
          />
        </Field>
      </Card>
      {tried && wanting !== null ? <Notice tone="warn">{wanting}</Notice> : null}
      <View className={styles.act}>
        <Button icon="stamp" busy={give.busy} onTap={goOn}>
          {decides ? '盖章决定' : '盖章提交'}
        </Button>
      </View>
      {asked && content.verdict !== null ? (
        <ConfirmSeal
          title={`${verdictNames[content.verdict]}？`}
          words={
            decides
              ? '盖章后立即生效，领军人物和各级工会会收到消息，不能再改。'
              : '盖章后送上一级工会，不能再改。'
          }
          busy={give.busy}
          failure={failure}
          onConfirm={seal}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
};
