import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import { openPage } from '@/platform/routes';
import { useAct } from '@/services/use-act';
import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';

const kinds = [
  { key: 'named', text: '命名' },
  { key: 'declined', text: '不予命名' },
] as const;

interface Props {
  readonly application: ApplicationSummary;
  readonly programme: string;
  /** The number that it would get. */
  readonly next: string;
  readonly onClose: () => void;
}

/** Decides on one studio of the unit's own round. */
export const DecideSheet = ({ application, programme, next, onClose }: Props) => {
  const { id, version, studioName } = application;
  const [kind, setKind] = useState<'named' | 'declined'>('named');
  const [reason, setReason] = useState('');
  const act = useAct('title.decideInUnit');
  const wanting = kind === 'declined' && reason.trim() === '';
  const send = async () => {
    const decision = kind === 'named' ? { kind } : { kind, reason: reason.trim() };
    if ((await act.run({ applicationId: id, version, decision })) !== undefined) onClose();
  };
  return (
    <Sheet
      title={studioName}
      onClose={onClose}
      bar={
        <Button busy={act.busy} disabled={wanting} onTap={() => void send()}>
          {wanting ? '请写明理由' : kind === 'named' ? '命名为四类工作室' : '不予命名'}
        </Button>
      }
    >
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      <Card flush>
        <Row
          icon="file-text"
          title="查看申报表和意见"
          onTap={() => openPage('officer/application', { id })}
        />
        <Field label="决定" clause="三(七)">
          <Choice label="决定" options={kinds} value={kind} onChange={setKind} />
        </Field>
        {kind === 'named' ? null : (
          <Field label="理由" hint="领军人物会收到。">
            <LongText short label="理由" value={reason} maxLength={500} onChange={setReason} />
          </Field>
        )}
      </Card>
      {kind === 'named' ? (
        <View>{`命名为“${programme}”，编号${next}，生成证书，领军人物会收到消息。此步不能撤销。`}</View>
      ) : null}
    </Sheet>
  );
};
