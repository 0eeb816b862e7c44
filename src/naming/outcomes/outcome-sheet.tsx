import type { FileRef } from '@domain/form/answers';
import { type NominationLevel, nominationNames } from '@domain/round/round';
import { dayInShanghai } from '@domain/time/shanghai';
import { titleId } from '@domain/title/title';
import { useState } from 'react';
import { Attachments } from '@/components/attachments/attachments';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { Loaded } from '@/components/state/loaded';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { ApplicationSummary } from '../../../cloudfunctions/api/application/application.views';

const kinds = [
  { key: 'awarded', text: '已命名' },
  { key: 'declined', text: '未通过' },
] as const;

interface Props {
  readonly application: ApplicationSummary;
  readonly level: NominationLevel;
  readonly onClose: () => void;
}

/** Enters what the region or the nation has decided on one studio, with its document. */
export const OutcomeSheet = ({ application, level, onClose }: Props) => {
  const { id, studioName } = application;
  const today = dayInShanghai(serverNow());
  const year = Number(today.slice(0, 4));
  const stored = useProcedure('application.get', { id });
  const [kind, setKind] = useState<'awarded' | 'declined'>('awarded');
  const [number, setNumber] = useState('');
  const [issuer, setIssuer] = useState('');
  const [day, setDay] = useState(today);
  const [documents, setDocuments] = useState<readonly FileRef[]>([]);
  const [reason, setReason] = useState('');
  const act = useAct('title.enterOutcome');
  const wanting =
    kind === 'declined'
      ? reason.trim() === ''
        ? '请写明情况'
        : null
      : issuer.trim() === ''
        ? '请填写命名单位'
        : documents.length === 0
          ? '请上传命名文件'
          : null;
  const send = async (version: number) => {
    const outcome =
      kind === 'declined'
        ? { kind, reason: reason.trim() }
        : { kind, number: number.trim(), issuer: issuer.trim(), day, documents };
    if ((await act.run({ applicationId: id, version, outcome })) !== undefined) onClose();
  };
  return (
    <Sheet
      title={studioName}
      onClose={onClose}
      bar={
        <Button
          busy={act.busy}
          disabled={wanting !== null || stored.data === undefined}
          onTap={() => {
            if (stored.data !== undefined) void send(stored.data.version);
          }}
        >
          {wanting ?? '登记结果'}
        </Button>
      }
    >
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      <Loaded query={stored}>
        {() => (
          <Card flush>
            <Field label="结果" hint={nominationNames[level]}>
              <Choice label="结果" options={kinds} value={kind} onChange={setKind} />
            </Field>
            {kind === 'awarded' ? (
              <>
                <Field label="命名单位">
                  <TextInput label="命名单位" value={issuer} maxLength={100} onChange={setIssuer} />
                </Field>
                <Field label="编号" optional hint="文件或证书上的编号">
                  <TextInput label="编号" value={number} maxLength={100} onChange={setNumber} />
                </Field>
                <Field label="命名日期">
                  <DatePicker
                    label="命名日期"
                    precision="day"
                    years={{ from: year - 5, to: year }}
                    value={day}
                    onChange={setDay}
                  />
                </Field>
                <Field label="命名文件" hint="上级文件的照片或 PDF">
                  <Attachments
                    owner={{ kind: 'title', id: titleId(id) }}
                    label="命名文件"
                    value={documents}
                    onChange={setDocuments}
                  />
                </Field>
              </>
            ) : (
              <Field label="情况" hint="领军人物会收到消息。">
                <LongText short label="情况" value={reason} maxLength={500} onChange={setReason} />
              </Field>
            )}
          </Card>
        )}
      </Loaded>
    </Sheet>
  );
};
