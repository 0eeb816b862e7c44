import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { DayField, endOf } from '@/invitation/day-field';
import { IssuedCode } from '@/invitation/issued-code';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { IssuedView } from '../../cloudfunctions/api/invitation/invitation.views';
import type { PersonRoleView, PersonView } from '../../cloudfunctions/api/register/register.views';

interface Props {
  readonly principal: PersonView;
  readonly role: PersonRoleView;
  readonly onClose: () => void;
}

const someoneNew = 'new';

/** Appoints a deputy of an officer for a period: a colleague of the same union, or someone invited for it. */
export const DeputySheet = ({ principal, role, onClose }: Props) => {
  const union = useProcedure('union.get', { id: role.unionId }).data;
  const colleagues = (union?.people ?? []).filter(
    (holder, index, all) =>
      holder.personId !== principal.id &&
      holder.capacity !== 'member' &&
      all.findIndex(({ personId }) => personId === holder.personId) === index,
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [day, setDay] = useState('');
  const [issued, setIssued] = useState<IssuedView | null>(null);
  const colleague = useProcedure(
    'person.get',
    { id: chosen ?? '' },
    { enabled: chosen !== null && chosen !== someoneNew },
  ).data;
  const give = useAct('person.giveRole');
  const issue = useAct('invitation.issue');
  const failure = give.failure ?? issue.failure;
  const { unionId, capacity } = role;
  const until = endOf(day);
  const appoint = async () => {
    if (capacity === 'leader' || capacity === 'member') return;
    if (chosen === someoneNew) {
      const made = await issue.run({ name, phone, capacity, unionId, until, actingForId: principal.id });
      if (made !== undefined) setIssued(made);
      return;
    }
    if (colleague === undefined) return;
    const { id, version } = colleague;
    const done = await give.run({ id, version, capacity, unionId, until, actingForId: principal.id });
    if (done !== undefined) onClose();
  };
  if (issued !== null) {
    return (
      <Sheet
        title={`邀请${issued.invitation.name}代办`}
        onClose={onClose}
        bar={<Button onTap={onClose}>完成</Button>}
      >
        <IssuedCode issued={issued} />
      </Sheet>
    );
  }
  const ready =
    until !== null && (chosen === someoneNew ? name !== '' && phone !== '' : colleague !== undefined);
  return (
    <Sheet
      title={`安排代${principal.name}办理`}
      onClose={onClose}
      bar={
        <Button busy={give.busy || issue.busy} disabled={!ready} onTap={() => void appoint()}>
          {chosen === someoneNew ? '生成邀请码' : '确定代办'}
        </Button>
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      <View style={{ marginBottom: '12px' }}>
        {`代办人办理的每一步都记为“代${principal.name}”，到期自动结束。`}
      </View>
      <Card flush>
        <Field label="由谁代办">
          <Choice
            label="由谁代办"
            options={[
              ...colleagues.map(({ personId, name: text, capacityName }) => ({
                key: personId,
                text,
                detail: capacityName,
              })),
              { key: someoneNew, text: '邀请其他人' },
            ]}
            value={chosen}
            onChange={setChosen}
          />
        </Field>
        {chosen === someoneNew ? (
          <>
            <Field label="姓名">
              <TextInput label="姓名" value={name} maxLength={20} onChange={setName} />
            </Field>
            <Field label="手机号">
              <TextInput label="手机号" kind="number" value={phone} maxLength={11} onChange={setPhone} />
            </Field>
          </>
        ) : null}
        <DayField label="代办到哪一天" value={day} onChange={setDay} />
      </Card>
    </Sheet>
  );
};
