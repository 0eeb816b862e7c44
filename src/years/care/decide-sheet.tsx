import {
  type CareKind,
  type CareOutcome,
  careNames,
  careOutcomeNames,
  careOutcomes,
} from '@domain/care/care';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { CareDecisionView, CareRow } from '../../../cloudfunctions/api/care/care.views';
import styles from '../years.module.scss';

interface Props {
  readonly studioId: string;
  readonly year: number;
  readonly person: CareRow;
  readonly kind: CareKind;
  readonly grounds: readonly string[];
  readonly decision: CareDecisionView | undefined;
  readonly onClose: () => void;
}

/** What is arranged for one person, or why nothing is: recorded once for a year and kind, and changed here. */
export const DecideSheet = ({ studioId, year, person, kind, grounds, decision, onClose }: Props) => {
  const [outcome, setOutcome] = useState<CareOutcome>(decision?.outcome ?? 'approved');
  const [note, setNote] = useState(decision?.note ?? '');
  const act = useAct('care.decide');
  const { memberId, name } = person;
  const approved = outcome === 'approved';
  const noteProblem = act.failure?.field === 'note' ? act.failure.userMessage : undefined;
  const save = async () => {
    const done = await act.run({
      studioId,
      memberId,
      year,
      kind,
      outcome,
      note,
      version: decision?.version ?? null,
    });
    if (done !== undefined) onClose();
  };
  return (
    <Sheet
      title={`${name}：${careNames[kind]}`}
      onClose={onClose}
      bar={
        <Button busy={act.busy} onTap={() => void save()}>
          登记
        </Button>
      }
    >
      {act.failure === null || noteProblem !== undefined ? null : (
        <Notice tone="bad">{act.failure.userMessage}</Notice>
      )}
      <Card flush>
        <Field label="台账里的依据">
          <View>{`${grounds.join('；')}。`}</View>
        </Field>
        <Field label="决定" clause="三(三)">
          <View className={styles.chips} role="radiogroup" aria-label="决定">
            {careOutcomes.map((one) => (
              <Chip
                key={one}
                text={careOutcomeNames[one]}
                chosen={one === outcome}
                onTap={() => setOutcome(one)}
              />
            ))}
          </View>
        </Field>
        <Field
          label={approved ? '安排的内容' : '不安排的原因'}
          problem={noteProblem}
          {...(approved ? { hint: '登记后，本人会在消息里看到' } : {})}
        >
          <LongText
            label={approved ? '安排的内容' : '不安排的原因'}
            value={note}
            maxLength={300}
            short
            onChange={setNote}
          />
        </Field>
      </Card>
    </Sheet>
  );
};
