import type { StudioClass } from '@domain/round/round';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { RankedRow, ReviewView } from '../../../cloudfunctions/api/review/review.views';
import styles from '../parts/parts.module.scss';

interface Props {
  readonly review: ReviewView;
  readonly rows: readonly RankedRow[];
  readonly line: number;
  readonly onClose: () => void;
}

type Class = StudioClass['class'];

/** Prepares decisions by the line for all that have none: above it the list, below it no. Nothing becomes public. */
export const DecideAll = ({ review, rows, line, onClose }: Props) => {
  const { roundId } = review;
  const round = useProcedure('round.get', { id: roundId }).data;
  const [which, setWhich] = useState<Class>(3);
  const [reason, setReason] = useState('');
  const [again, setAgain] = useState(!rows.some(({ decision }) => decision === null));
  const act = useAct('review.decideMany');
  const concerned = rows.filter(({ decision }) => again || decision === null);
  const above = concerned.filter(({ place }) => place <= line).map(({ applicationId }) => applicationId);
  const below = concerned.filter(({ place }) => place > line).map(({ applicationId }) => applicationId);
  const ready = concerned.length > 0 && (below.length === 0 || reason.trim() !== '');
  const send = async () => {
    let { version } = review;
    if (above.length > 0) {
      const decision = { verdict: 'list' as const, class: which, reason: '' };
      const done = await act.run({ roundId, version, applicationIds: above, decision });
      if (done === undefined) return;
      ({ version } = done);
    }
    if (below.length > 0) {
      const decision = { verdict: 'reject' as const, reason: reason.trim() };
      const done = await act.run({ roundId, version, applicationIds: below, decision });
      if (done === undefined) return;
    }
    onClose();
  };
  const classes = round?.classes ?? [];
  return (
    <Sheet
      title="按线拟定决定"
      onClose={onClose}
      bar={
        <Button busy={act.busy} disabled={!ready} onTap={() => void send()}>
          {ready ? `拟列入 ${above.length} 个，拟不通过 ${below.length} 个` : '请写明不予通过的理由'}
        </Button>
      }
    >
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      <View className={styles.text}>只是拟定，可以逐份再改；统一发布之前不对外。</View>
      <Card flush>
        <Field label="拟定哪些">
          <Choice
            label="拟定哪些"
            value={again ? 'all' : 'open'}
            options={[
              { key: 'open', text: '只定未定的' },
              { key: 'all', text: '全部重定' },
            ]}
            onChange={(key) => setAgain(key === 'all')}
          />
        </Field>
        <Field label="线上的类别" clause="二(四)">
          <Choice
            label="线上的类别"
            value={String(which)}
            options={classes.map((one) => ({
              key: String(one.class),
              text: `${one.class} 类：${one.name}`,
            }))}
            onChange={(key) => setWhich(Number(key) as Class)}
          />
        </Field>
        {below.length === 0 ? null : (
          <Field label="线下不予通过的理由" hint="统一发布时随结果告知申报人">
            <LongText
              short
              label="线下不予通过的理由"
              value={reason}
              maxLength={500}
              placeholder="例如：评审得分未达到本年度命名名额"
              onChange={setReason}
            />
          </Field>
        )}
      </Card>
    </Sheet>
  );
};
