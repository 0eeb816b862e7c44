import type { Capacity } from '@domain/people/person';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { IssuedView } from '../../cloudfunctions/api/invitation/invitation.views';
import { DayField, endOf } from './day-field';
import { IssuedCode } from './issued-code';

interface Props {
  readonly unionId: string;
  readonly place: string;
  /** Capacities on offer; one that stands alone is taken. */
  readonly offers: readonly { readonly capacity: Capacity; readonly name: string }[];
  readonly chosen?: Capacity;
  /** Who is invited, where that is someone in the register already. */
  readonly name?: string;
  readonly onClose: () => void;
}

/** Invites one person to one role, then shows the code. */
export const InviteSheet = ({ unionId, place, offers, chosen, name: given = '', onClose }: Props) => {
  const [name, setName] = useState(given);
  const [phone, setPhone] = useState('');
  const [capacity, setCapacity] = useState<Capacity | null>(chosen ?? offers[0]?.capacity ?? null);
  const [day, setDay] = useState('');
  const [issued, setIssued] = useState<IssuedView | null>(null);
  const issue = useAct('invitation.issue');
  const problemOf = (field: string) =>
    issue.failure?.problems?.find((problem) => problem.field === field)?.message ??
    (issue.failure?.field === field ? issue.failure.userMessage : undefined);
  const send = async () => {
    if (capacity === null) return;
    const made = await issue.run({ name, phone, capacity, unionId, until: endOf(day) });
    if (made !== undefined) setIssued(made);
  };
  if (issued !== null) {
    return (
      <Sheet
        title={`邀请${issued.invitation.name}`}
        onClose={onClose}
        bar={<Button onTap={onClose}>完成</Button>}
      >
        <IssuedCode issued={issued} />
      </Sheet>
    );
  }
  return (
    <Sheet
      title={`邀请加入${place}`}
      onClose={onClose}
      bar={
        <Button
          busy={issue.busy}
          disabled={name.trim() === '' || phone.trim() === '' || capacity === null}
          onTap={() => void send()}
        >
          生成邀请码
        </Button>
      }
    >
      {issue.failure === null ? null : <Notice tone="bad">{issue.failure.userMessage}</Notice>}
      <Card flush>
        <Field label="姓名" problem={problemOf('name')}>
          <TextInput label="姓名" value={name} maxLength={20} onChange={setName} />
        </Field>
        <Field label="手机号" hint="受邀人加入时要输入同一个号码，确认是本人。" problem={problemOf('phone')}>
          <TextInput label="手机号" kind="number" value={phone} maxLength={11} onChange={setPhone} />
        </Field>
        {offers.length > 1 ? (
          <Field label="身份" problem={problemOf('capacity')}>
            <Choice
              label="身份"
              options={offers.map(({ capacity: key, name: text }) => ({ key, text }))}
              value={capacity}
              onChange={setCapacity}
            />
          </Field>
        ) : null}
        <DayField
          label="任职至"
          hint="没有期限的不用填。"
          value={day}
          onChange={setDay}
          optional
          problem={problemOf('until')}
        />
      </Card>
    </Sheet>
  );
};
