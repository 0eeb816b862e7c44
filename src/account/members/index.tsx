import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { InvitationList } from '@/invitation/invitation-list';
import { InviteSheet } from '@/invitation/invite-sheet';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';

const member = [{ capacity: 'member', name: '团队成员' }] as const;

/** A leader invites the members of the own studio. */
export default function InviteMembers() {
  const role = useRole();
  const invitations = useProcedure('invitation.list', {}, { enabled: role?.capacity === 'leader' });
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      title="邀请团队成员"
      bar={
        role?.capacity === 'leader' ? (
          <Button icon="plus" onTap={() => setInviting(true)}>
            邀请一位成员
          </Button>
        ) : null
      }
    >
      <Loaded query={invitations}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon="users"
              title="还没有发出邀请"
              text="成员加入后，可以在手机上记录活动、成果，进入团队名册。"
            />
          ) : (
            <InvitationList invitations={all} />
          )
        }
      </Loaded>
      {inviting && role !== undefined ? (
        <InviteSheet
          unionId={role.unionId}
          place="工作室"
          offers={member}
          onClose={() => setInviting(false)}
        />
      ) : null}
    </Page>
  );
}
