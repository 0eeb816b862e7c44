import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { PersonView } from '../../cloudfunctions/api/register/register.views';

const sexes = [
  { key: '男', text: '男' },
  { key: '女', text: '女' },
] as const;

/** Corrects name, sex or phone; a phone number that is left empty stays as it is. */
export const PersonForm = ({
  person,
  onClose,
}: {
  readonly person: PersonView;
  readonly onClose: () => void;
}) => {
  const [name, setName] = useState(person.name);
  const [sex, setSex] = useState(person.sex);
  const [phone, setPhone] = useState('');
  const change = useAct('person.change');
  const problemOf = (field: string) =>
    change.failure?.problems?.find((problem) => problem.field === field)?.message ??
    (change.failure?.field === field ? change.failure.userMessage : undefined);
  const save = async () => {
    const { id, version } = person;
    const done = await change.run({ id, version, name, sex, ...(phone === '' ? {} : { phone }) });
    if (done !== undefined) onClose();
  };
  return (
    <Sheet
      title="更正资料"
      onClose={onClose}
      bar={
        <Button busy={change.busy} onTap={() => void save()}>
          保存
        </Button>
      }
    >
      {change.failure === null ? null : <Notice tone="bad">{change.failure.userMessage}</Notice>}
      <Card flush>
        <Field label="姓名" problem={problemOf('name')}>
          <TextInput label="姓名" value={name} maxLength={20} onChange={setName} />
        </Field>
        <Field label="性别">
          <Choice label="性别" options={sexes} value={sex} onChange={setSex} />
        </Field>
        <Field
          label="新手机号"
          hint={`现登记 ${person.phone}，不改则留空。`}
          optional
          problem={problemOf('phone')}
        >
          <TextInput label="新手机号" kind="number" value={phone} maxLength={11} onChange={setPhone} />
        </Field>
      </Card>
    </Sheet>
  );
};
