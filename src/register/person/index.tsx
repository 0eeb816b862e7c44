import { isOfficer } from '@domain/people/person';
import { later } from '@domain/time/later';
import { fullDay } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { InviteSheet } from '@/invitation/invite-sheet';
import { callPhone } from '@/platform/phone-call';
import { parameter } from '@/platform/routes';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { PersonRoleView, PersonView } from '../../../cloudfunctions/api/register/register.views';
import { DeputySheet } from '../deputy-sheet';
import { EndRoleSheet } from '../end-role-sheet';
import { PersonForm } from '../person-form';

type Open =
  | { readonly kind: 'edit' | 'unbind' | 'invite' | 'pin' }
  | { readonly kind: 'end' | 'deputy'; readonly role: PersonRoleView };

const untilWords = ({ from, until, actingFor }: PersonRoleView): string =>
  [
    actingFor === null ? '' : `代${actingFor}`,
    `${fullDay(from)}起`,
    until === null ? '' : `至${fullDay(later(until, -1))}`,
  ]
    .filter((part) => part !== '')
    .join('，');

const Person = ({ person }: { readonly person: PersonView }) => {
  const [open, setOpen] = useState<Open | null>(null);
  const unbind = useAct('person.unbind');
  const resetPin = useAct('pin.reset');
  const showPhone = useAct('person.showPhone');
  const [phone, setPhone] = useState<string | null>(null);
  const close = () => setOpen(null);
  const inForce = person.roles.filter((role) => role.inForce);
  const past = person.roles.filter((role) => !role.inForce);
  const first = inForce[0];
  return (
    <>
      <Card title={person.name} flush>
        <Row title="性别" aside={person.sex} />
        <Row title="手机号" aside={phone ?? person.phone} />
        {phone === null ? (
          <Row
            icon="eye"
            title="显示完整号码"
            text="会留下记录"
            onTap={() => void showPhone.run({ id: person.id }).then((seen) => setPhone(seen?.phone ?? null))}
          />
        ) : (
          <Row icon="phone" title="拨打" onTap={() => callPhone(phone)} />
        )}
        <Row title="微信" aside={person.bound ? '已绑定' : '未绑定'} />
        {person.editable ? (
          <Row icon="pencil" title="更正姓名、性别或手机号" onTap={() => setOpen({ kind: 'edit' })} />
        ) : null}
        {person.editable && person.bound ? (
          <Row
            icon="undo-2"
            title="解除微信绑定"
            text="换了微信或已离任时"
            onTap={() => setOpen({ kind: 'unbind' })}
          />
        ) : null}
        {person.editable && !person.bound && first !== undefined ? (
          <Row icon="send" title="发邀请码，绑定微信" onTap={() => setOpen({ kind: 'invite' })} />
        ) : null}
        {person.pinIsSet === null ? null : (
          <Row title="盖章密码" aside={person.pinIsSet ? '已设置' : '未设置'} />
        )}
        {person.pinIsSet ? (
          <Row
            icon="refresh-cw"
            title="重置密码"
            text="本人忘记盖章密码时"
            onTap={() => setOpen({ kind: 'pin' })}
          />
        ) : null}
      </Card>
      {showPhone.failure === null ? null : <Notice tone="bad">{showPhone.failure.userMessage}</Notice>}
      {person.editable ? null : (
        <Notice tone="info">此人还有其他单位或上级的身份，姓名、手机号和微信绑定由上级工会办理。</Notice>
      )}
      {inForce.map((role) => (
        <Card key={role.id} title={role.capacityName} flush>
          <Row title={role.place} text={untilWords(role)} />
          <Row
            icon="calendar"
            title="结束任职"
            text="今天起，或到某一天"
            onTap={() => setOpen({ kind: 'end', role })}
          />
          {isOfficer(role.capacity) && role.actingFor === null ? (
            <Row
              icon="users"
              title="安排他人代办"
              text="出差、休假期间由另一人代为办理"
              onTap={() => setOpen({ kind: 'deputy', role })}
            />
          ) : null}
        </Card>
      ))}
      {past.length === 0 ? null : (
        <Card title="已结束" flush>
          {past.map((role) => (
            <Row key={role.id} title={`${role.capacityName} · ${role.place}`} text={untilWords(role)} />
          ))}
        </Card>
      )}
      {open?.kind === 'edit' ? <PersonForm person={person} onClose={close} /> : null}
      {open?.kind === 'end' ? <EndRoleSheet person={person} role={open.role} onClose={close} /> : null}
      {open?.kind === 'deputy' ? <DeputySheet principal={person} role={open.role} onClose={close} /> : null}
      {open?.kind === 'invite' && first !== undefined ? (
        <InviteSheet
          unionId={first.unionId}
          place={first.place}
          name={person.name}
          offers={[{ capacity: first.capacity, name: first.capacityName }]}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'pin' ? (
        <Confirm
          title="重置盖章密码"
          action="重置"
          kind="danger"
          busy={resetPin.busy}
          onClose={close}
          onConfirm={() =>
            void resetPin.run({ personId: person.id }).then((done) => {
              if (done !== undefined) close();
            })
          }
        >
          {resetPin.failure?.userMessage ??
            `${person.name}原来的盖章密码立即失效，下次盖章前由本人重新设置。重置会记入操作记录。`}
        </Confirm>
      ) : null}
      {open?.kind === 'unbind' ? (
        <Confirm
          title="解除微信绑定"
          action="解除"
          kind="danger"
          busy={unbind.busy}
          onClose={close}
          onConfirm={() =>
            void unbind.run({ id: person.id, version: person.version }).then((done) => {
              if (done !== undefined) close();
            })
          }
        >
          {unbind.failure?.userMessage ??
            `${person.name}的微信将不能再办理，已登录的电脑立即退出。身份保留，可以重新发邀请码绑定。`}
        </Confirm>
      ) : null}
    </>
  );
};

/** Someone in the register: identity, roles, and what can be done about them. */
export default function PersonPage() {
  const id = parameter(useRouter().params, 'id');
  const query = useProcedure('person.get', { id });
  return (
    <Page title="人员">
      <Loaded query={query}>{(person) => <Person person={person} />}</Loaded>
    </Page>
  );
}
