import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { type Column, Table } from '@/components/table/table';
import { InvitationList } from '@/invitation/invitation-list';
import { InviteSheet } from '@/invitation/invite-sheet';
import { useDesk } from '@/platform/desk';
import { useRole } from '@/services/me';
import type { Output } from '@/services/procedures';
import { useProcedure } from '@/services/use-procedure';
import { ExpertSheet } from './expert-sheet';

type Expert = Output<'expert.list'>[number];

const Fields = ({ fields }: Pick<Expert, 'fields'>) =>
  fields.length === 0 ? <Badge tone="amber">待登记</Badge> : <View>{fields.join('、')}</View>;

const columns: readonly Column<Expert>[] = [
  { head: '姓名', cell: ({ name }) => name, short: true },
  { head: '单位', cell: ({ unitName }) => unitName || '—' },
  { head: '评审领域', cell: ({ fields }) => <Fields fields={fields} /> },
  { head: '职称或职务', cell: ({ title }) => title || '—' },
];

const offers = [{ capacity: 'expert', name: '评审专家' }] as const;

/** The register of experts: who may be asked to judge, of which unit and in which fields. */
export default function ExpertsPage() {
  const role = useRole();
  const desk = useDesk();
  const experts = useProcedure('expert.list', {});
  const invitations = useProcedure('invitation.list', {}).data ?? [];
  const [inviting, setInviting] = useState(false);
  const [edited, setEdited] = useState<Expert | null>(null);
  const waiting = invitations.filter(
    ({ capacityName, standing }) => capacityName === '评审专家' && standing !== 'accepted',
  );
  return (
    <Page
      title="评审专家库"
      width="table"
      bar={
        <Button icon="plus" onTap={() => setInviting(true)}>
          邀请评审专家
        </Button>
      }
    >
      <Loaded query={experts}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon="users"
              title="专家库里还没有人"
              text="邀请专家加入后，在这里登记其单位、评审领域和职称；分配时按领域匹配，并回避同单位的申报。"
            />
          ) : desk ? (
            <Table
              label="评审专家"
              columns={columns}
              rows={all}
              keyOf={({ personId }) => personId}
              onOpen={setEdited}
            />
          ) : (
            <Card flush>
              {all.map((expert) => (
                <Row
                  key={expert.personId}
                  title={expert.name}
                  text={[expert.unitName, expert.title, expert.fields.join('、')]
                    .filter((part) => part !== '')
                    .join(' · ')}
                  {...(expert.fields.length === 0 ? { aside: <Badge tone="amber">待登记</Badge> } : {})}
                  onTap={() => setEdited(expert)}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
      <InvitationList invitations={waiting} />
      {inviting && role !== undefined ? (
        <InviteSheet
          unionId={role.unionId}
          place="评审专家库"
          offers={offers}
          chosen="expert"
          onClose={() => setInviting(false)}
        />
      ) : null}
      {edited === null ? null : <ExpertSheet expert={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}
