import { View } from '@tarojs/components';
import { useDidShow, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { dateWords } from '@/components/dates/date.types';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { Table } from '@/components/table/table';
import { keepInAddress } from '@/platform/address';
import { useDesk } from '@/platform/desk';
import { openPage, parameter } from '@/platform/routes';
import { useRole } from '@/services/me';
import { useProcedure } from '@/services/use-procedure';
import type { CycleRow } from '../../../cloudfunctions/api/renewal/renewal.views';
import { cycleDetail, cycleState } from '../cycle-words';
import styles from '../years.module.scss';

const whichRows = ['mine', 'ending', 'all'] as const;
type Which = (typeof whichRows)[number];
const whichNames: Readonly<Record<Which, string>> = { mine: '待我办理', ending: '将满或已满', all: '全部' };

const rowsOf = (rows: readonly CycleRow[], which: Which): readonly CycleRow[] => {
  switch (which) {
    case 'mine':
      return rows.filter(({ isMine }) => isMine);
    case 'ending':
      return rows.filter(({ phase }) => phase !== 'running' && phase !== 'removed');
    case 'all':
      return rows;
    default: {
      const never: never = which;
      return never;
    }
  }
};

const open = ({ titleId }: CycleRow) => openPage('years/renewal', { title: titleId });
const stateBadge = (row: CycleRow) => {
  const { words, tone } = cycleState(row);
  return <Badge tone={tone}>{words}</Badge>;
};

const Titles = ({ rows }: { readonly rows: readonly CycleRow[] }) => {
  const atDesk = useDesk();
  if (atDesk) {
    return (
      <Table
        label="管理周期"
        rows={rows}
        keyOf={({ titleId }) => titleId}
        onOpen={open}
        columns={[
          { head: '工作室', cell: ({ studioName }) => studioName },
          { head: '单位', cell: ({ unitName }) => unitName },
          { head: '编号', cell: ({ number }) => number },
          { head: '周期', cell: ({ cycle }) => `第 ${cycle.number} 个`, short: true },
          { head: '期满', cell: ({ cycle }) => dateWords(cycle.until), short: true },
          { head: '由谁办理', cell: ({ turn }) => turn },
          { head: '状态', cell: stateBadge, short: true },
        ]}
      />
    );
  }
  return (
    <Card flush>
      {rows.map((row) => (
        <Row
          key={row.titleId}
          title={row.studioName}
          text={`${row.unitName} · ${cycleDetail(row)}`}
          aside={stateBadge(row)}
          onTap={() => open(row)}
        />
      ))}
    </Card>
  );
};

/** Every title that has a cycle, with the one that ends first on top: what is to be done, and by whom (二(六)). */
export default function CyclesPage() {
  const { params } = useRouter();
  const role = useRole();
  const [which, setWhich] = useState<Which>(
    whichRows.find((one) => one === parameter(params, 'which')) ?? 'all',
  );
  const list = useProcedure('renewal.list', {});
  const address: Readonly<Record<string, string>> = which === 'all' ? {} : { which };
  useEffect(() => keepInAddress('years/cycles', address));
  useDidShow(() => keepInAddress('years/cycles', address));
  return (
    <Page title="管理周期" width="table" lead="期满前一年起可以申请周期考核，达标的继续保留称号（二(六)）。">
      <Loaded query={list}>
        {(all) => {
          const rows = rowsOf(all, which);
          return (
            <>
              <View className={styles.chips} role="radiogroup" aria-label="显示">
                {whichRows.map((one) => (
                  <Chip
                    key={one}
                    text={`${whichNames[one]} ${rowsOf(all, one).length}`}
                    chosen={one === which}
                    onTap={() => setWhich(one)}
                  />
                ))}
              </View>
              {rows.length === 0 ? (
                <Empty
                  icon="circle-check"
                  title={all.length === 0 ? '还没有进入管理周期的称号' : `没有${whichNames[which]}的称号`}
                  text={
                    all.length === 0
                      ? '命名以后从命名之日起计算管理周期（二(六)）。'
                      : '换到“全部”可以看所有称号。'
                  }
                />
              ) : (
                <Titles rows={rows} />
              )}
            </>
          );
        }}
      </Loaded>
      {role?.capacity === 'industryUnion' ? (
        <Button kind="quiet" compact icon="sliders-horizontal" onTap={() => openPage('years/terms')}>
          周期年数和申诉期限
        </Button>
      ) : null}
    </Page>
  );
}
