import { exactMinute, inShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { MomentInput } from '@/components/dates/moment-input';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import type { RoundView } from '../../../cloudfunctions/api/round/round.views';

/** Moves the cutoff of an open round: the reason is recorded and everyone is told. */
export const AmendCutoff = ({
  round,
  onClose,
}: {
  readonly round: RoundView;
  readonly onClose: () => void;
}) => {
  const now = serverNow();
  const [cutoffAt, setCutoffAt] = useState(round.cutoffAt);
  const [reason, setReason] = useState('');
  const amend = useAct('round.amendCutoff');
  const year = inShanghai(now).year();
  const wanting =
    cutoffAt === round.cutoffAt
      ? '请选择新的截止时间'
      : cutoffAt <= now
        ? '新的截止时间应晚于现在'
        : reason.trim() === ''
          ? '请写明理由'
          : null;
  const send = async () => {
    const { id, version } = round;
    if ((await amend.run({ id, version, cutoffAt, reason: reason.trim() })) !== undefined) onClose();
  };
  return (
    <Sheet
      title="调整截止时间"
      onClose={onClose}
      bar={
        <Button busy={amend.busy} disabled={wanting !== null} onTap={() => void send()}>
          {wanting ?? '调整并通知所有人'}
        </Button>
      }
    >
      {amend.failure === null ? null : <Notice tone="bad">{amend.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        所有领军人物和各级工会都会收到新的截止时间和理由；原来的时间和理由留有记录。
      </View>
      <Card flush>
        <Field label="新的截止时间（北京时间）" hint={`现在是${exactMinute(round.cutoffAt)}`}>
          <MomentInput
            label="新的截止时间"
            value={cutoffAt}
            years={{ from: year, to: year + 1 }}
            onChange={setCutoffAt}
          />
        </Field>
        <Field label="理由">
          <LongText
            short
            label="理由"
            value={reason}
            maxLength={300}
            placeholder="例如：应各直属工会要求，延长材料准备时间"
            onChange={setReason}
          />
        </Field>
      </Card>
    </Sheet>
  );
};
