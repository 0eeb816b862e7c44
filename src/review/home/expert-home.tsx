import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { type Column, Table } from '@/components/table/table';
import { useDesk } from '@/platform/desk';
import { openPage } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { ReadingSummary } from '../../../cloudfunctions/api/reading/reading.views';
import { SheetBadge } from '../parts/sheet-badge';
import styles from './expert-home.module.scss';

/** What is neither submitted nor overtaken by the release. */
const waits = ({ state, closed }: ReadingSummary): boolean => !closed && state.kind !== 'submitted';

const markedWords = ({ state, closed, marked, criteria }: ReadingSummary): string => {
  if (state.kind === 'submitted') return '已打完';
  if (closed) return '结果已发布，不再需要评分';
  return marked === 0 ? '还没有打分' : `已打 ${marked} / ${criteria} 项`;
};
const open = ({ id }: ReadingSummary) => openPage('review/reading', { id });

const columns: readonly Column<ReadingSummary>[] = [
  { head: '申报表', cell: ({ name }) => name },
  { head: '产业', cell: ({ industry }) => industry, short: true },
  { head: '批次', cell: ({ roundTitle }) => roundTitle },
  { head: '评分', cell: markedWords, short: true },
  { head: '状态', cell: (row) => <SheetBadge {...row} />, short: true },
];

const Rows = ({ title, rows }: { readonly title: string; readonly rows: readonly ReadingSummary[] }) => {
  const desk = useDesk();
  if (rows.length === 0) return null;
  return (
    <View>
      {desk ? (
        <>
          <View className={styles.title} role="heading" aria-level={2}>
            {title}
          </View>
          <Table label={title} columns={columns} rows={rows} keyOf={({ id }) => id} onOpen={open} />
        </>
      ) : (
        <Card title={title} flush>
          {rows.map((row) => (
            <Row
              key={row.id}
              title={row.name}
              text={
                row.state.kind === 'sentBack' && !row.closed
                  ? `退回理由：${row.state.reason}`
                  : `${row.industry} · ${markedWords(row)}`
              }
              aside={<SheetBadge {...row} />}
              onTap={() => open(row)}
            />
          ))}
        </Card>
      )}
    </View>
  );
};

/** An expert's first tab: what is given to him or her, what is still to be read first. */
export const ExpertHome = () => {
  const readings = useProcedure('reading.list', {});
  const waiting = readings.data?.filter(waits) ?? [];
  const next = waiting.find(({ state }) => state.kind === 'sentBack') ?? waiting[0];
  return (
    <Page
      title="待办"
      tab="home"
      width="table"
      bar={
        next === undefined ? null : (
          <Button icon="pencil" onTap={() => open(next)}>
            {next.state.kind === 'sentBack' ? '更正退回的评分' : next.marked > 0 ? '继续评审' : '评审下一份'}
          </Button>
        )
      }
    >
      <Loaded query={readings}>
        {(rows) => {
          const todo = rows.filter(waits);
          const done = rows.filter((row) => !waits(row));
          const submitted = rows.filter(({ state }) => state.kind === 'submitted').length;
          if (rows.length === 0) {
            return (
              <Empty
                icon="inbox"
                title="还没有分配给您的申报表"
                text="宁夏教科文卫体工会分配后会列在这里，消息里也会提醒。"
              />
            );
          }
          return (
            <>
              <View className={styles.sum}>
                <View className={styles.number}>{todo.length}</View>
                <View className={styles.what}>
                  {todo.length === 0
                    ? `份待评审，已提交 ${submitted} 份，谢谢您。`
                    : `份申报表等您评审，已提交 ${submitted} 份`}
                </View>
              </View>
              <Rows title="待评审" rows={todo} />
              <Rows title="已完成" rows={done} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
