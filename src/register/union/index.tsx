import type { Capacity } from '@domain/people/person';
import { later } from '@domain/time/later';
import { fullDay } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { InvitationList } from '@/invitation/invitation-list';
import { InviteSheet } from '@/invitation/invite-sheet';
import { goBack, openPage, parameter } from '@/platform/routes';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { RoleHolderView, UnionView } from '../../../cloudfunctions/api/register/register.views';
import { UnionForm } from '../union-form';

const holderText = ({ capacityName, until, actingFor, bound }: RoleHolderView): string =>
  [
    actingFor === null ? capacityName : `${capacityName}（代${actingFor}）`,
    until === null ? '' : `至${fullDay(later(until, -1))}`,
    bound ? '' : '未绑定微信',
  ]
    .filter((part) => part !== '')
    .join(' · ');

const Entry = ({ union }: { readonly union: UnionView }) => {
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const change = useAct('union.change');
  const remove = useAct('union.remove');
  const { id, version, name, level, unit, parentId, path } = union;
  const above = path[path.length - 2];
  return (
    <>
      <Card title={name} flush>
        <Row
          title={union.levelName}
          text={path
            .slice(0, -1)
            .map((one) => one.name)
            .join(' › ')}
        />
        {unit === null ? null : (
          <>
            <Row title="单位" text={`${unit.name} · ${unit.industry}`} />
            <Row title="党政部门" text={unit.administrationName} />
          </>
        )}
        {union.editable ? <Row icon="pencil" title="修改登记" onTap={() => setEditing(true)} /> : null}
        {union.editable && parentId !== null && union.people.length === 0 && union.children === 0 ? (
          <Row icon="trash-2" title="删除这个工会" onTap={() => setRemoving(true)} />
        ) : null}
      </Card>
      {editing ? (
        <UnionForm
          title="修改登记"
          action="保存"
          first={{ name, level, unit }}
          busy={change.busy}
          failure={change.failure}
          onClose={() => {
            change.forget();
            setEditing(false);
          }}
          {...(above === undefined || parentId === null ? {} : { placed: { unionId: id, parent: above } })}
          onSave={(draft, parent) =>
            void change.run({ id, version, parentId: parent, ...draft }).then((saved) => {
              if (saved !== undefined) setEditing(false);
            })
          }
        />
      ) : null}
      {removing ? (
        <Confirm
          title="删除这个工会"
          action="删除"
          kind="danger"
          busy={remove.busy}
          onClose={() => setRemoving(false)}
          onConfirm={() =>
            void remove.run({ id, version }).then((done) => {
              if (done !== undefined) goBack();
            })
          }
        >
          {remove.failure?.userMessage ?? `“${name}”将从名册中删除。`}
        </Confirm>
      ) : null}
    </>
  );
};

/** A union: its entry, who acts at it, the posts that nobody holds, and the invitations under way. */
export default function UnionPage() {
  const id = parameter(useRouter().params, 'id');
  const query = useProcedure('union.get', { id });
  const invitations = useProcedure('invitation.list', { unionId: id });
  const [inviting, setInviting] = useState<{ readonly capacity?: Capacity } | null>(null);
  const union = query.data;
  return (
    <Page
      title="工会"
      bar={
        union !== undefined && union.offers.length > 0 ? (
          <Button icon="plus" onTap={() => setInviting({})}>
            邀请人员
          </Button>
        ) : null
      }
    >
      <Loaded query={query}>
        {(view) => (
          <>
            <Entry union={view} />
            {view.unassigned.length === 0 ? null : (
              <>
                <Notice tone="warn">下面的岗位无人负责，送到这里的申报会一直等着。请邀请人员到岗。</Notice>
                <Card title="无人负责" flush>
                  {view.unassigned.map(({ capacity, capacityName, sealName }) => (
                    <Row
                      key={capacity}
                      icon="triangle-alert"
                      title={sealName}
                      text={capacityName}
                      {...(view.offers.some((offer) => offer.capacity === capacity)
                        ? { aside: '邀请', onTap: () => setInviting({ capacity }) }
                        : {})}
                    />
                  ))}
                </Card>
              </>
            )}
            {view.people.length === 0 ? (
              <Empty icon="users" title="还没有人员" text="邀请后，受邀人用微信接受即可到岗。" />
            ) : (
              <Card title="人员" flush>
                {view.people.map((holder) => (
                  <Row
                    key={holder.roleId}
                    icon="user"
                    title={holder.name}
                    text={holderText(holder)}
                    aside={holder.bound ? undefined : <Badge tone="amber">未绑定</Badge>}
                    {...(holder.capacity === 'member'
                      ? {}
                      : { onTap: () => openPage('register/person', { id: holder.personId }) })}
                  />
                ))}
              </Card>
            )}
            {view.children === 0 ? null : (
              <Card flush>
                <Row
                  icon="layout-list"
                  title={`下级工会 ${view.children} 个`}
                  onTap={() => openPage('register/tree', { id: view.id })}
                />
              </Card>
            )}
          </>
        )}
      </Loaded>
      <InvitationList
        invitations={(invitations.data ?? []).filter(
          ({ unionId, standing }) => unionId === id && standing !== 'accepted' && standing !== 'revoked',
        )}
      />
      {inviting !== null && union !== undefined ? (
        <InviteSheet
          unionId={id}
          place={union.unit?.name ?? union.name}
          offers={union.offers}
          {...(inviting.capacity === undefined ? {} : { chosen: inviting.capacity })}
          onClose={() => setInviting(null)}
        />
      ) : null}
    </Page>
  );
}
