import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage } from '@/platform/routes';
import type { Output } from '@/services/procedures';
import { useProcedure } from '@/services/use-procedure';
import styles from '../parts/parts.module.scss';
import { useReview } from '../parts/use-review';
import { DecideObjection } from './decide-objection';
import { ObjectorPhone } from './objector-phone';

type Objections = Output<'objection.list'>;
type Objection = Objections['rows'][number];

const Block = ({ block }: Pick<Objections, 'block'>) => {
  if (block === null) {
    return <Notice tone="good">公示已经期满，异议都已处理，可以命名。</Notice>;
  }
  return block.why === 'noticeRuns' ? (
    <Notice>{`公示到${exactMinute(block.until)}，期满并且没有未处理的异议后才能命名（二(一)）。`}</Notice>
  ) : (
    <Notice tone="warn">{`还有 ${block.count} 条异议没有处理，处理后才能命名（二(一)）。`}</Notice>
  );
};

const stateOf = ({
  state,
}: Objection): { readonly tone: 'amber' | 'red' | 'green'; readonly words: string } => {
  if (state.kind === 'open') return { tone: 'amber', words: '待处理' };
  return state.upheld ? { tone: 'red', words: '异议成立' } : { tone: 'green', words: '异议不成立' };
};

const One = ({ row, onDecide }: { readonly row: Objection; readonly onDecide: () => void }) => {
  const { tone, words } = stateOf(row);
  return (
    <Card title={row.studioName} aside={<Badge tone={tone}>{words}</Badge>}>
      <View className={styles.stack}>
        <View className={styles.text}>{row.grounds}</View>
        <View className={styles.faint}>{`${row.name}，${exactMinute(row.at)}提出`}</View>
        <ObjectorPhone id={row.id} masked={row.phone} />
        {row.state.kind === 'decided' ? (
          <View className={styles.text}>
            {`处理：${row.state.reason}（${row.state.by}，${exactMinute(row.state.at)}）`}
          </View>
        ) : (
          <Button kind="secondary" icon="pencil" onTap={onDecide}>
            核查后处理
          </Button>
        )}
      </View>
    </Card>
  );
};

/** Objections to a round's list: confidential, decided with reasons; naming waits until all are. */
export default function ObjectionsPage() {
  const { roundId } = useReview();
  const objections = useProcedure('objection.list', { roundId });
  const [deciding, setDeciding] = useState<Objection | null>(null);
  const free = objections.data?.block === null;
  return (
    <Page
      title="公示异议"
      bar={
        free ? (
          <Button icon="stamp" onTap={() => openPage('naming/batch', { round: roundId })}>
            去命名
          </Button>
        ) : null
      }
    >
      {objections.error?.code === 'NOT_FOUND' && objections.data === undefined ? (
        <Empty icon="megaphone" title="还没有公示" text="评审决定统一发布后开始公示，收到的异议列在这里。" />
      ) : (
        <Loaded query={objections}>
          {({ block, rows }) => (
            <>
              <Block block={block} />
              <Button
                kind="secondary"
                icon="megaphone"
                onTap={() => openPage('public/results', { round: roundId })}
              >
                看公示页
              </Button>
              <View style={{ height: '12px' }} />
              {rows.length === 0 ? (
                <Empty
                  icon="inbox"
                  title="没有收到异议"
                  text="任何人都可以在公示页提出异议，须写明姓名和理由。提出人的信息只有本会能看到。"
                />
              ) : (
                rows.map((row) => <One key={row.id} row={row} onDecide={() => setDeciding(row)} />)
              )}
            </>
          )}
        </Loaded>
      )}
      {deciding === null ? null : <DecideObjection objection={deciding} onClose={() => setDeciding(null)} />}
    </Page>
  );
}
