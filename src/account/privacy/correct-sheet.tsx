import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { HeldView } from '../../../cloudfunctions/api/privacy/privacy.views';

const sexes = [
  { key: '男', text: '男' },
  { key: '女', text: '女' },
] as const;

interface Props {
  readonly held: HeldView;
  readonly onClose: () => void;
}

/** Corrects one's own number and sex. */
export const CorrectSheet = ({ held, onClose }: Props) => {
  const [phone, setPhone] = useState(held.phone);
  const [sex, setSex] = useState(held.sex);
  const correct = useAct('privacy.correct');
  const { failure } = correct;
  const problem =
    failure?.problems?.find(({ field }) => field === 'phone')?.message ??
    (failure?.field === 'phone' ? failure.userMessage : undefined);
  const save = async () => {
    if ((await correct.run({ version: held.version, phone, sex })) !== undefined) onClose();
  };
  return (
    <Sheet
      title="更正我的信息"
      onClose={onClose}
      bar={
        <Button busy={correct.busy} onTap={() => void save()}>
          保存
        </Button>
      }
    >
      {failure === null || problem !== undefined ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      <Card flush>
        <Field label="手机号" problem={problem}>
          <TextInput label="手机号" kind="number" value={phone} maxLength={11} onChange={setPhone} />
        </Field>
        <Field label="性别">
          <Choice label="性别" options={sexes} value={sex} onChange={setSex} />
        </Field>
      </Card>
    </Sheet>
  );
};
