import type { Decision } from '@domain/review/review';
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
  readonly row: RankedRow;
  readonly onClose: () => void;
}

type Class = StudioClass['class'];

const classIn = (decision: Decision | null): Class => (decision?.verdict === 'list' ? decision.class : 3);

/** Prepares what is to become of one application; it becomes known with the release alone. */
export const DecideOne = ({ review, row, onClose }: Props) => {
  const { roundId, version } = review;
  const { applicationId, decision } = row;
  const round = useProcedure('round.get', { id: roundId }).data;
  const [verdict, setVerdict] = useState<Decision['verdict'] | null>(decision?.verdict ?? null);
  const [which, setWhich] = useState<Class>(classIn(decision));
  const [reason, setReason] = useState(decision?.reason ?? '');
  const act = useAct('review.decide');
  const wanting =
    verdict === null
      ? '请选择决定'
      : verdict === 'reject' && reason.trim() === ''
        ? '请写明不予通过的理由'
        : null;
  const send = async (next: Decision | null) => {
    if ((await act.run({ roundId, version, applicationId, decision: next })) !== undefined) onClose();
  };
  const chosen = (): Decision =>
    verdict === 'reject'
      ? { verdict, reason: reason.trim() }
      : { verdict: 'list', class: which, reason: reason.trim() };
  return (
    <Sheet
      title={row.studioName}
      onClose={onClose}
      bar={
        <>
          {decision === null ? null : (
            <Button kind="secondary" busy={act.busy} onTap={() => void send(null)}>
              改回未定
            </Button>
          )}
          <Button busy={act.busy} disabled={wanting !== null} onTap={() => void send(chosen())}>
            {wanting ?? '拟定'}
          </Button>
        </>
      }
    >
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }} className={styles.faint}>
        只是拟定，统一发布之前可以再改，也不对外。
      </View>
      <Card flush>
        <Field label="决定">
          <Choice
            label="决定"
            value={verdict}
            options={[
              { key: 'list', text: '列入公示' },
              { key: 'reject', text: '不予通过' },
            ]}
            onChange={setVerdict}
          />
        </Field>
        {verdict === 'list' ? (
          <Field label="类别" clause="二(四)">
            <Choice
              label="类别"
              value={String(which)}
              options={(round?.classes ?? []).map((one) => ({
                key: String(one.class),
                text: `${one.class} 类：${one.name}`,
              }))}
              onChange={(key) => setWhich(Number(key) as Class)}
            />
          </Field>
        ) : null}
        <Field
          label="理由"
          optional={verdict !== 'reject'}
          {...(verdict === 'reject' ? { hint: '统一发布时告知申报人' } : {})}
        >
          <LongText short label="理由" value={reason} maxLength={500} onChange={setReason} />
        </Field>
      </Card>
    </Sheet>
  );
};
