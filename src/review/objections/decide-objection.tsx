import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import type { Output } from '@/services/procedures';
import { useAct } from '@/services/use-act';

interface Props {
  readonly objection: Output<'objection.list'>['rows'][number];
  readonly onClose: () => void;
}

/** Decides one objection with what was found out. */
export const DecideObjection = ({ objection, onClose }: Props) => {
  const [verdict, setVerdict] = useState<'upheld' | 'dismissed' | null>(null);
  const [reason, setReason] = useState('');
  const act = useAct('objection.decide');
  const wanting = verdict === null ? '请选择是否成立' : reason.trim() === '' ? '请写明核查情况' : null;
  const send = async () => {
    const { id, version } = objection;
    const input = { id, version, upheld: verdict === 'upheld', reason: reason.trim() };
    if ((await act.run(input)) !== undefined) onClose();
  };
  return (
    <Sheet
      title={`异议：${objection.studioName}`}
      onClose={onClose}
      bar={
        <Button busy={act.busy} disabled={wanting !== null} onTap={() => void send()}>
          {wanting ?? '确定处理结果'}
        </Button>
      }
    >
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        异议成立的，命名时不命名该工作室，申报以此理由结束。处理后不能再改。
      </View>
      <Card flush>
        <Field label="异议是否成立">
          <Choice
            label="异议是否成立"
            value={verdict}
            options={[
              { key: 'dismissed', text: '不成立' },
              { key: 'upheld', text: '成立' },
            ]}
            onChange={setVerdict}
          />
        </Field>
        <Field label="核查情况和处理理由">
          <LongText label="核查情况和处理理由" value={reason} maxLength={2000} onChange={setReason} />
        </Field>
      </Card>
    </Sheet>
  );
};
