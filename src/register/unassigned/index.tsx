import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { InviteSheet } from '@/invitation/invite-sheet';
import { openPage } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { UnassignedPostView } from '../../../cloudfunctions/api/register/register.views';

/** 无人负责: posts that nobody holds, those for which something waits first, each with the way to fill it. */
export default function Unassigned() {
  const posts = useProcedure('post.unassigned', {});
  const [filling, setFilling] = useState<UnassignedPostView | null>(null);
  return (
    <Page
      title="无人负责的岗位"
      lead="人员离任或尚未到岗的岗位。送到这里的申报不会丢失，但要等有人到岗才能办理。"
      width="table"
    >
      <Loaded query={posts}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="circle-check" title="岗位都有人负责" text="有人离任时，空出的岗位会列在这里。" />
          ) : (
            <Card flush>
              {all.map((post) => (
                <Row
                  key={`${post.capacity}:${post.unionId}`}
                  title={post.sealName}
                  text={`${post.capacityName} · ${post.unionName}${post.mayInvite ? ' · 点按邀请' : ''}`}
                  aside={
                    post.waiting > 0 ? <Badge tone="red">{`${post.waiting} 份申报在等`}</Badge> : undefined
                  }
                  onTap={() =>
                    post.mayInvite ? setFilling(post) : openPage('register/union', { id: post.unionId })
                  }
                />
              ))}
            </Card>
          )
        }
      </Loaded>
      {filling === null ? null : (
        <InviteSheet
          unionId={filling.unionId}
          place={filling.sealName}
          offers={[{ capacity: filling.capacity, name: filling.capacityName }]}
          onClose={() => setFilling(null)}
        />
      )}
    </Page>
  );
}
