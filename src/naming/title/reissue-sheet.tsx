import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { TitleView } from '../../../cloudfunctions/api/title/title-view';

const fields = [
  { key: 'studioName', label: '工作室名称' },
  { key: 'leaderName', label: '领军人物' },
  { key: 'unitName', label: '所属单位' },
] as const;

/** Issues the certificate again, with corrected words or because it was lost. */
export const ReissueSheet = ({
  title,
  onClose,
}: {
  readonly title: TitleView;
  readonly onClose: () => void;
}) => {
  const { id, version, studioName, leaderName, unitName } = title;
  const [words, setWords] = useState({ studioName, leaderName, unitName });
  const [reason, setReason] = useState('');
  const act = useAct('title.reissue');
  const send = async () => {
    if ((await act.run({ id, version, reason: reason.trim(), ...words })) !== undefined) onClose();
  };
  const problemOf = (field: string) => (act.failure?.field === field ? act.failure.userMessage : undefined);
  return (
    <Sheet
      title="更正或补发证书"
      onClose={onClose}
      bar={
        <Button busy={act.busy} disabled={reason.trim() === ''} onTap={() => void send()}>
          {reason.trim() === '' ? '请写明原因' : '制发新证书'}
        </Button>
      }
    >
      {act.failure === null ? null : <Notice tone="bad">{act.failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        新证书有新的核验码；原证书留有记录，再核验时会提示已有新证书。编号和命名日期不变。
      </View>
      <Card flush>
        {fields.map(({ key, label }) => (
          <Field key={key} label={label} problem={problemOf(key)}>
            <TextInput
              label={label}
              value={words[key]}
              maxLength={100}
              onChange={(text) => setWords({ ...words, [key]: text })}
            />
          </Field>
        ))}
        <Field label="原因" problem={problemOf('reason')}>
          <LongText
            short
            label="原因"
            value={reason}
            maxLength={300}
            placeholder="例如：单位更名；证书遗失补发"
            onChange={setReason}
          />
        </Field>
      </Card>
    </Sheet>
  );
};
