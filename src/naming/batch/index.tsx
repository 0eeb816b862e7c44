import { exactMinute } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { NamingRow, NamingView } from '../../../cloudfunctions/api/title/naming.views';
import { ClassSheet } from './class-sheet';
import { NamingPapers } from './naming-papers';
import { PatternSheet } from './pattern-sheet';
import { Progress } from './progress';
import { Standing } from './standing';
import { StartNaming } from './start-naming';
import { StudioCard } from './studio-card';
import { useWhilePending } from './use-while-pending';

type Open = { readonly kind: 'class'; readonly row: NamingRow } | { readonly kind: 'pattern' } | null;

const Series = ({ view, onTap }: { readonly view: NamingView; readonly onTap: () => void }) => (
  <Card title="编号" flush>
    <Row
      icon="pencil"
      title={view.named === null ? '下一个编号' : '下次命名的第一个编号'}
      text={view.series.next}
      onTap={onTap}
    />
  </Card>
);

const NotYet = () => (
  <Empty
    icon="clock"
    title="还不能命名"
    text="评审决定统一发布、公示期满并且没有未处理的异议后，在这里命名。"
  />
);

/** Naming the studios of a round (二(一)): classes settled, then numbers, titles and certificates in one batch. */
export default function NamingPage() {
  const roundId = parameter(useRouter().params, 'round');
  const query = useProcedure('title.naming', { roundId });
  const [open, setOpen] = useState<Open>(null);
  const view = query.data;
  useWhilePending(view?.pending === true && view.named !== null, query.refetch);
  const ready = view !== undefined && view.notice !== null && view.named === null && view.block === null;
  const close = () => setOpen(null);
  return (
    <Page
      title="命名"
      lead={view?.roundTitle}
      width="reading"
      bar={ready ? <StartNaming view={view} /> : null}
    >
      {query.error?.code === 'NOT_FOUND' && view === undefined ? (
        <NotYet />
      ) : (
        <Loaded query={query}>
          {(naming) =>
            naming.notice === null ? (
              <NotYet />
            ) : (
              <>
                <Standing view={naming} />
                {naming.named === null ? null : <Progress view={naming} />}
                {naming.rows.map((row) => (
                  <StudioCard
                    key={row.applicationId}
                    row={row}
                    view={naming}
                    onClass={() => setOpen({ kind: 'class', row })}
                  />
                ))}
                {naming.done > 0 ? <NamingPapers roundId={roundId} /> : null}
                <Series view={naming} onTap={() => setOpen({ kind: 'pattern' })} />
                {naming.named === null ? null : (
                  <Notice tone="plain">{`${naming.named.by}于${exactMinute(naming.named.at)}命名。`}</Notice>
                )}
              </>
            )
          }
        </Loaded>
      )}
      {open?.kind === 'class' && view !== undefined ? (
        <ClassSheet row={open.row} view={view} onClose={close} />
      ) : null}
      {open?.kind === 'pattern' && view !== undefined ? (
        <PatternSheet series={view.series} onClose={close} />
      ) : null}
    </Page>
  );
}
