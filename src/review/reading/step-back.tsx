import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { goBack } from '@/platform/routes';
import { useAct } from '@/services/use-act';
import { forgetSheetDraft } from './sheet-drafts';

/** 回避: the expert says why he or she cannot judge this application, which is then given to somebody else. */
export const StepBack = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const [reason, setReason] = useState('');
  const declare = useAct('reading.declareInterest');
  const send = async () => {
    if ((await declare.run({ id, reason: reason.trim() })) === undefined) return;
    forgetSheetDraft(id);
    goBack();
  };
  return (
    <Sheet
      title="申请回避"
      onClose={onClose}
      bar={
        <Button busy={declare.busy} disabled={reason.trim() === ''} onTap={() => void send()}>
          {reason.trim() === '' ? '请写明原因' : '申请回避'}
        </Button>
      }
    >
      {declare.failure === null ? null : <Notice tone="bad">{declare.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        提交后这份申报表不再由您评审，产业工会会收到消息并另派专家。此步不能撤销。
      </View>
      <Card flush>
        <Field label="与申报人或其单位有什么关系">
          <LongText
            short
            label="回避原因"
            value={reason}
            maxLength={300}
            placeholder="例如：曾与申报人合作承担课题"
            onChange={setReason}
          />
        </Field>
      </Card>
    </Sheet>
  );
};
