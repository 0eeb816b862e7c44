import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Chip } from '@/components/chip/chip';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { Table } from '@/components/table/table';
import { useDesk } from '@/platform/desk';
import { openPage } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { RankedRow, RankingView } from '../../../cloudfunctions/api/review/review.views';
import { decisionTone, decisionWords } from '../parts/decision-words';
import styles from '../parts/parts.module.scss';
import { tieWords } from '../parts/terms-words';
import { useReview } from '../parts/use-review';
import { columnsFor, outliersIn } from './columns';
import { DecideAll } from './decide-all';
import { Line } from './line';

const PhoneRow = ({ row, onOpen }: { readonly row: RankedRow; readonly onOpen: () => void }) => (
  <Row
    title={`${row.place}. ${row.studioName}`}
    text={
      <View className={styles.stack}>
        <View className={styles.numbers}>
          {`${row.submitted === 0 ? '还没有评分' : `${row.points} 分`} · 分歧 ${row.spread} · ${row.submitted} / ${row.readers} 份`}
        </View>
        <View>{`${row.industry}第 ${row.placeInIndustry}，${row.unitName}`}</View>
        {outliersIn(row) > 0 ? <View className={styles.amber}>{`${outliersIn(row)} 份评分偏离`}</View> : null}
      </View>
    }
    aside={<Badge tone={decisionTone(row.decision)}>{decisionWords(row.decision)}</Badge>}
    onTap={onOpen}
  />
);

const List = ({
  ranking,
  rows,
  line,
  onOpen,
}: {
  readonly ranking: RankingView;
  readonly rows: readonly RankedRow[];
  readonly line: number;
  readonly onOpen: (row: RankedRow) => void;
}) => {
  const desk = useDesk();
  const above = rows.filter(({ place }) => place <= line);
  if (desk) {
    return (
      <Table
        label="排名"
        columns={columnsFor(ranking)}
        rows={rows}
        keyOf={({ applicationId }) => applicationId}
        onOpen={onOpen}
        lineAfter={above.length}
      />
    );
  }
  const below = rows.filter(({ place }) => place > line);
  const part = (title: string, some: readonly RankedRow[]) =>
    some.length === 0 ? null : (
      <Card title={title} flush>
        {some.map((row) => (
          <PhoneRow key={row.applicationId} row={row} onOpen={() => onOpen(row)} />
        ))}
      </Card>
    );
  return (
    <>
      {part(`线上 ${above.length} 个`, above)}
      {part(`线下 ${below.length} 个`, below)}
    </>
  );
};

/** The ranking with its line, by industry and overall; every place opens the sheets that it stands on. */
export default function RankingPage() {
  const { roundId, review } = useReview();
  const ranking = useProcedure('review.ranking', { roundId });
  const [industry, setIndustry] = useState('');
  const [moved, setMoved] = useState<number | null>(null);
  const [deciding, setDeciding] = useState(false);
  const view = review.data ?? null;
  const all = ranking.data?.rows ?? [];
  const line = moved ?? ranking.data?.target?.to ?? 8;
  const undecided = all.filter(({ decision }) => decision === null).length;
  const open = ({ applicationId }: RankedRow) =>
    openPage('review/sheets', { round: roundId, id: applicationId });
  return (
    <Page
      title="排名与决定"
      width="table"
      lead={view?.released === null ? '统一发布之前只有本会能看到' : undefined}
      bar={
        view !== null && view.released === null && all.length > 0 ? (
          <Button
            kind={undecided > 0 ? 'primary' : 'secondary'}
            icon="pencil"
            onTap={() => setDeciding(true)}
          >
            {undecided > 0 ? `按这条线拟定（${undecided} 份未定）` : '按这条线重新拟定'}
          </Button>
        ) : null
      }
    >
      <Loaded query={ranking}>
        {(found) => {
          if (found.rows.length === 0) {
            return (
              <Empty
                icon="award"
                title="还没有可排名的申报表"
                text="专家提交评分后，这里按评审办法排出名次。"
              />
            );
          }
          const industries = [...new Set(found.rows.map((row) => row.industry))].sort();
          const rows = found.rows.filter((row) => industry === '' || row.industry === industry);
          const onLine = found.rows.filter(({ place }) => place <= line).length;
          const waiting = found.rows.filter(({ submitted, readers }) => submitted < readers).length;
          return (
            <>
              <View className={styles.chips} role="radiogroup" aria-label="产业">
                <Chip
                  text="全部"
                  count={found.rows.length}
                  chosen={industry === ''}
                  onTap={() => setIndustry('')}
                />
                {industries.map((one) => (
                  <Chip
                    key={one}
                    text={one}
                    count={found.rows.filter((row) => row.industry === one).length}
                    chosen={industry === one}
                    onTap={() => setIndustry(one)}
                  />
                ))}
              </View>
              <Line
                line={line}
                most={found.rows.length}
                target={found.target}
                above={onLine}
                onMove={setMoved}
              />
              {waiting > 0 ? (
                <Notice tone="warn">{`${waiting} 份申报表还有评分没提交，名次可能变化。`}</Notice>
              ) : null}
              {onLine > line ? <Notice tone="warn">{`有并列，线上共 ${onLine} 个。`}</Notice> : null}
              <List ranking={found} rows={rows} line={line} onOpen={open} />
              {view === null ? null : (
                <View className={styles.faint}>
                  {`同分时依次比较：${[...view.terms.ties.map((rule) => tieWords(rule, view.terms)), '提交早的在前'].join('；')}。分歧是最高分与最低分之差；与中位数相差 ${view.terms.outlier} 分以上标为偏离。`}
                </View>
              )}
            </>
          );
        }}
      </Loaded>
      {deciding && view !== null && ranking.data !== undefined ? (
        <DecideAll review={view} rows={ranking.data.rows} line={line} onClose={() => setDeciding(false)} />
      ) : null}
    </Page>
  );
}
