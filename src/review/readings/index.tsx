import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { type Column, Table } from '@/components/table/table';
import { Windowed } from '@/components/windowed/windowed';
import { useDesk } from '@/platform/desk';
import type { ReadingRow } from '../../../cloudfunctions/api/review/review.views';
import styles from '../parts/parts.module.scss';
import { sheetStateNames, sheetTones } from '../parts/sheet-state';
import { useReadings } from '../parts/use-readings';
import { useReview } from '../parts/use-review';
import { countReadings } from '../round/steps';
import { Candidates } from './candidates';
import { UrgeExperts } from './urge-experts';
import { useAssign } from './use-assign';

type Which = 'all' | 'missing' | 'open';

const shows: Readonly<Record<Which, (row: ReadingRow) => boolean>> = {
  all: () => true,
  missing: ({ missing }) => missing > 0,
  open: ({ readers }) => readers.some(({ state }) => state !== 'submitted'),
};

const Readers = ({ row }: { readonly row: ReadingRow }) => (
  <View className={styles.stack}>
    {row.readers.map(({ expertId, name, unitName, state, why }) => (
      <View key={expertId} className={styles.inline}>
        <View className={styles.strong}>{name}</View>
        <Badge tone={sheetTones[state]}>{sheetStateNames[state]}</Badge>
        <View className={styles.faint}>{[unitName, why].filter((part) => part !== '').join('，')}</View>
      </View>
    ))}
    {row.missing > 0 ? <View className={styles.amber}>{`还缺 ${row.missing} 位`}</View> : null}
  </View>
);

const columns: readonly Column<ReadingRow>[] = [
  { head: '工作室', cell: ({ studioName }) => studioName },
  { head: '单位', cell: ({ unitName }) => unitName },
  { head: '产业', cell: ({ industry }) => industry, short: true },
  { head: '评审专家，为什么', cell: (row) => <Readers row={row} /> },
];

/** Who reads what and why, how far the sheets are; the program proposes, the officer may change with a reason. */
export default function ReadingsPage() {
  const { roundId, review } = useReview();
  const desk = useDesk();
  const readings = useReadings(roundId);
  const assign = useAssign(roundId);
  const [which, setWhich] = useState<Which>('all');
  const [opened, setOpened] = useState<string | null>(null);
  const [urging, setUrging] = useState(false);
  const view = review.data ?? null;
  const rows = readings.data ?? [];
  const counted = countReadings(rows);
  const closed = view === null || view.released !== null;
  const row = rows.find(({ applicationId }) => applicationId === opened);
  const bar = closed ? null : counted.missing > 0 ? (
    <Button icon="users" busy={assign.busy} onTap={assign.run}>
      {assign.busy ? `已分配 ${assign.given} 份…` : `分配（还缺 ${counted.missing} 位）`}
    </Button>
  ) : counted.submitted < counted.sheets ? (
    <Button kind="secondary" icon="bell" onTap={() => setUrging(true)}>
      催办未提交的专家
    </Button>
  ) : null;
  return (
    <Page
      title="分配与进度"
      lead={`评分表已提交 ${counted.submitted} / ${counted.sheets}`}
      width="table"
      bar={bar}
    >
      {assign.failure === null ? null : <Notice tone="bad">{assign.failure.userMessage}</Notice>}
      {assign.short === 0 ? null : (
        <Notice tone="warn">
          {`有 ${assign.short} 份申报表找不到足够的专家：其余专家都要回避。请在“本批次专家”中增加专家后再分配。`}
        </Notice>
      )}
      <Loaded query={readings}>
        {(all) => {
          if (all.length === 0) {
            return (
              <Empty
                icon="file-text"
                title="还没有申报表进入考核评审"
                text="产业工会对申报表审核同意后，会列在这里等待分配。"
              />
            );
          }
          const shown = all.filter(shows[which]);
          const chip = (key: Which, text: string) => (
            <Chip
              key={key}
              text={text}
              chosen={which === key}
              count={all.filter(shows[key]).length}
              onTap={() => setWhich(key)}
            />
          );
          const open = ({ applicationId }: ReadingRow) => setOpened(applicationId);
          return (
            <>
              <View className={styles.chips} role="radiogroup" aria-label="看哪些">
                {[chip('all', '全部'), chip('missing', '缺专家'), chip('open', '没评完')]}
              </View>
              {desk ? (
                <Table
                  label="分配"
                  columns={columns}
                  rows={shown}
                  keyOf={({ applicationId }) => applicationId}
                  onOpen={open}
                />
              ) : (
                <Windowed
                  items={shown}
                  name="reading"
                  draw={(one) => (
                    <Card key={one.applicationId} title={one.studioName} aside={one.industry}>
                      <View className={styles.stack}>
                        <View className={styles.faint}>{one.unitName}</View>
                        <Readers row={one} />
                        <Button kind="quiet" compact icon="users" onTap={() => open(one)}>
                          {closed ? '看分配依据' : '看依据，调整'}
                        </Button>
                      </View>
                    </Card>
                  )}
                />
              )}
            </>
          );
        }}
      </Loaded>
      {row !== undefined && view !== null ? (
        <Candidates review={view} row={row} closed={closed} onClose={() => setOpened(null)} />
      ) : null}
      {urging ? <UrgeExperts roundId={roundId} rows={rows} onClose={() => setUrging(false)} /> : null}
    </Page>
  );
}
