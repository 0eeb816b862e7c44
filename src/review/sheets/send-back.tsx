import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { SheetView } from '../../../cloudfunctions/api/review/review.views';

/** Sends a submitted sheet back to its expert with a reason. */
export const SendBack = ({ sheet, onClose }: { readonly sheet: SheetView; readonly onClose: () => void }) => {
  const [reason, setReason] = useState('');
  const back = useAct('reading.sendBack');
  const send = async () => {
    const { id, version } = sheet;
    if ((await back.run({ id, version, reason: reason.trim() })) !== undefined) onClose();
  };
  return (
    <Sheet
      title={`退回${sheet.name}的评分表`}
      onClose={onClose}
      bar={
        <Button busy={back.busy} disabled={reason.trim() === ''} onTap={() => void send()}>
          {reason.trim() === '' ? '请写明理由' : '退回更正'}
        </Button>
      }
    >
      {back.failure === null ? null : <Notice tone="bad">{back.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        专家会收到消息和理由。原来提交的分数留有记录，重新提交之前这份评分不计入排名。
      </View>
      <Card flush>
        <Field label="退回理由">
          <LongText
            short
            label="退回理由"
            value={reason}
            maxLength={300}
            placeholder="例如：两项分数似乎填反，请核对"
            onChange={setReason}
          />
        </Field>
      </Card>
    </Sheet>
  );
};
