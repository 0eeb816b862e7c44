import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Icon } from '@/components/icon/icon';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { type Column, Table } from '@/components/table/table';
import { useDesk } from '@/platform/desk';
import { openPage } from '@/platform/routes';
import type { Output } from '@/services/procedures';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import styles from '../parts/parts.module.scss';
import { useReadings } from '../parts/use-readings';
import { useReview } from '../parts/use-review';
import { Declared } from './declared';

type Expert = Output<'expert.list'>[number];

const Mark = ({ name, chosen }: { readonly name: string; readonly chosen: boolean }) => (
  <View className={styles.inline}>
    <Icon name={chosen ? 'circle-check' : 'circle'} />
    {name}
  </View>
);

/** The experts of this round: chosen from the register, with what they have declared. */
export default function PanelPage() {
  const { roundId, review } = useReview();
  const desk = useDesk();
  const experts = useProcedure('expert.list', {});
  const rows = useReadings(roundId, review.data != null).data ?? [];
  const choose = useAct('review.chooseExperts');
  const [marked, setMarked] = useState<readonly string[] | null>(null);
  const view = review.data ?? null;
  const chosen = marked ?? view?.expertIds ?? [];
  const loads = new Map<string, number>();
  for (const { expertId } of rows.flatMap(({ readers }) => readers)) {
    loads.set(expertId, (loads.get(expertId) ?? 0) + 1);
  }
  const toggle = ({ personId }: Expert) => {
    choose.forget();
    setMarked(chosen.includes(personId) ? chosen.filter((one) => one !== personId) : [...chosen, personId]);
  };
  const send = async () => {
    if (view === null) return;
    const done = await choose.run({ roundId, version: view.version, expertIds: [...chosen] });
    if (done !== undefined) setMarked(null);
  };
  const closed = view === null || view.released !== null;
  const columns: readonly Column<Expert>[] = [
    {
      head: '专家',
      cell: ({ personId, name }) => <Mark name={name} chosen={chosen.includes(personId)} />,
      short: true,
    },
    { head: '单位', cell: ({ unitName }) => unitName || '—' },
    { head: '领域', cell: ({ fields }) => fields.join('、') || '待登记' },
    { head: '职称或职务', cell: ({ title }) => title || '—' },
    { head: '已分配', cell: ({ personId }) => `${loads.get(personId) ?? 0} 份`, numeric: true },
  ];
  return (
    <Page
      title="本批次专家"
      width="table"
      bar={
        closed ? null : (
          <Button busy={choose.busy} disabled={marked === null} onTap={() => void send()}>
            {marked === null ? `已选 ${chosen.length} 位` : `确定这 ${chosen.length} 位`}
          </Button>
        )
      }
    >
      {choose.failure === null ? null : <Notice tone="bad">{choose.failure.userMessage}</Notice>}
      <Loaded query={experts}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon="users"
              title="专家库里还没有人"
              text="先邀请专家加入并登记单位和领域，再回来选定本批次的专家。"
              action={<Button onTap={() => openPage('review/experts')}>去专家库</Button>}
            />
          ) : (
            <>
              {closed ? null : (
                <Notice>
                  点选参加本批次评审的专家。取消选中的专家不再分配新的申报表，已经分给他们的保留。
                </Notice>
              )}
              {desk ? (
                <Table
                  label="专家"
                  columns={columns}
                  rows={all}
                  keyOf={({ personId }) => personId}
                  {...(closed ? {} : { onOpen: toggle })}
                />
              ) : (
                <Card flush>
                  {all.map((expert) => (
                    <Row
                      key={expert.personId}
                      title={expert.name}
                      text={[expert.unitName, expert.fields.join('、') || '领域待登记']
                        .filter((part) => part !== '')
                        .join(' · ')}
                      aside={<Badge>{`${loads.get(expert.personId) ?? 0} 份`}</Badge>}
                      ticked={chosen.includes(expert.personId)}
                      {...(closed ? {} : { onTap: () => toggle(expert) })}
                    />
                  ))}
                </Card>
              )}
              <Button kind="quiet" icon="users" onTap={() => openPage('review/experts')}>
                专家库：邀请、登记单位和领域
              </Button>
              {view === null ? null : <Declared review={view} experts={all} rows={rows} />}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
