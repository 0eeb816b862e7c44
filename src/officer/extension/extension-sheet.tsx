import { exactMinute, inShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { instantOf } from '@/components/dates/day-and-time';
import { MomentInput } from '@/components/dates/moment-input';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { Phrases } from '../opinion/phrases';

const reasons = ['单位审批用时较长，材料即将备齐。', '网络或设备故障，未能按时提交。'] as const;
/** Days that are proposed. */
const proposedDays = 3;

/** Gives one studio more time: until when and why; both go on record and to the leader. */
export const ExtensionSheet = ({
  view,
  onClose,
}: {
  readonly view: ApplicationView;
  readonly onClose: () => void;
}) => {
  const now = serverNow();
  const later = view.cutoffAt > now ? view.cutoffAt : now;
  const [until, setUntil] = useState(() =>
    instantOf({ day: inShanghai(later).add(proposedDays, 'day').format('YYYY-MM-DD'), time: '23:59' }),
  );
  const [reason, setReason] = useState('');
  const grant = useAct('application.grantExtension');
  const year = inShanghai(now).year();
  const ready = reason.trim() !== '' && until > later;
  const send = async () => {
    const { id, version } = view;
    if ((await grant.run({ id, version, until, reason: reason.trim() })) !== undefined) onClose();
  };
  return (
    <Sheet
      title="准予延期提交"
      onClose={onClose}
      bar={
        <Button busy={grant.busy} disabled={!ready} onTap={() => void send()}>
          {ready ? `准予延期到${exactMinute(until)}` : until > later ? '请写明理由' : '请选择更晚的时间'}
        </Button>
      }
    >
      {grant.failure === null ? null : <Notice tone="bad">{grant.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        {`只对“${view.studioName || view.leaderName}”有效，其他工作室的截止时间不变。理由记入办理经过，${view.leaderName}会收到消息。`}
      </View>
      <Card flush>
        <Field
          label="延期到（北京时间）"
          hint={`现在的截止时间：${exactMinute(view.cutoffAt)}`}
          problem={until > later ? undefined : '应晚于现在，也晚于现在的截止时间。'}
        >
          <MomentInput
            label="延期到"
            value={until}
            years={{ from: year, to: year + 1 }}
            onChange={setUntil}
          />
        </Field>
        <Field label="理由">
          <Phrases phrases={reasons} written={reason} onChoose={setReason} />
          <LongText
            short
            label="理由"
            value={reason}
            maxLength={500}
            placeholder="点选或自己写"
            onChange={setReason}
          />
        </Field>
      </Card>
    </Sheet>
  );
};
