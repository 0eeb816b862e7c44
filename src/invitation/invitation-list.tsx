import { standingNames } from '@domain/people/invitation';
import { monthAndDay } from '@domain/time/shanghai';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { InvitationView, IssuedView } from '../../cloudfunctions/api/invitation/invitation.views';
import { IssuedCode } from './issued-code';

const settled = ['accepted', 'revoked'];

const OneInvitation = ({
  view,
  onClose,
}: {
  readonly view: InvitationView;
  readonly onClose: () => void;
}) => {
  const renew = useAct('invitation.renew');
  const revoke = useAct('invitation.revoke');
  const [issued, setIssued] = useState<IssuedView | null>(null);
  const failure = renew.failure ?? revoke.failure;
  const again = async () => {
    const made = await renew.run({ id: view.id });
    if (made !== undefined) setIssued(made);
  };
  const takeBack = async () => {
    if ((await revoke.run({ id: view.id })) !== undefined) onClose();
  };
  return (
    <Sheet
      title={`邀请${view.name}`}
      onClose={onClose}
      bar={
        issued === null ? (
          <>
            <Button kind="secondary" busy={revoke.busy} onTap={() => void takeBack()}>
              撤销
            </Button>
            <Button busy={renew.busy} onTap={() => void again()}>
              重新生成邀请码
            </Button>
          </>
        ) : (
          <Button onTap={onClose}>完成</Button>
        )
      }
    >
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      {issued === null ? (
        <Card flush>
          <Row title={view.capacityName} text={view.place} />
          <Row title="手机号" text={view.phone} />
          <Row
            title={standingNames[view.standing]}
            text={`${view.issuedBy}发出，有效至${monthAndDay(view.expiresAt)}`}
          />
        </Card>
      ) : (
        <IssuedCode issued={issued} />
      )}
    </Sheet>
  );
};

/** Invitations and where they stand; one that is open can be renewed or revoked. */
export const InvitationList = ({ invitations }: { readonly invitations: readonly InvitationView[] }) => {
  const [opened, setOpened] = useState<InvitationView | null>(null);
  if (invitations.length === 0) return null;
  return (
    <>
      <Card title="邀请" flush>
        {invitations.map((view) => (
          <Row
            key={view.id}
            title={`${view.name} · ${view.capacityName}`}
            text={`${view.place}，${view.issuedBy}于${monthAndDay(view.issuedAt)}发出`}
            aside={standingNames[view.standing]}
            {...(settled.includes(view.standing) ? {} : { onTap: () => setOpened(view) })}
          />
        ))}
      </Card>
      {opened === null ? null : <OneInvitation view={opened} onClose={() => setOpened(null)} />}
    </>
  );
};
