import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage } from '@/platform/routes';
import { useAct } from '@/services/use-act';
import { useProcedure } from '@/services/use-procedure';
import type { ReadingRow, ReviewView } from '../../../cloudfunctions/api/review/review.views';
import styles from '../parts/parts.module.scss';
import { useReadings } from '../parts/use-readings';
import { useReview } from '../parts/use-review';
import { Release } from './release';
import { nextStep, type Step, stepsOf } from './steps';

const tones = { done: 'green', now: 'blue', later: 'grey' } as const;
const words = { done: '已完成', now: '进行中', later: '未开始' } as const;

const Begin = ({ roundId }: { readonly roundId: string }) => {
  const open = useAct('review.open');
  return (
    <Empty
      icon="award"
      title="考核评审还没有开始"
      text={
        <>
          申报表由产业工会审核同意后进入考核评审（二(一)）。先准备评分表、选定专家，再分配阅读；评审决定在统一发布之前只有本会能看到。
          {open.failure === null ? null : <Notice tone="bad">{open.failure.userMessage}</Notice>}
        </>
      }
      action={
        <Button icon="award" busy={open.busy} onTap={() => void open.run({ roundId })}>
          开始评审
        </Button>
      }
    />
  );
};

const Steps = ({ steps }: { readonly steps: readonly Step[] }) => (
  <Card flush>
    {steps.map(({ key, icon, title, text, turn, page, parameters }) => (
      <Row
        key={key}
        icon={icon}
        title={title}
        text={text}
        aside={<Badge tone={tones[turn]}>{words[turn]}</Badge>}
        onTap={() => openPage(page, parameters)}
      />
    ))}
  </Card>
);

const Bar = ({ review, rows }: { readonly review: ReviewView; readonly rows: readonly ReadingRow[] }) => {
  const [releasing, setReleasing] = useState(false);
  const next = nextStep(review, rows);
  if (next === null) return null;
  return (
    <>
      {next.page === null ? (
        <Button icon="megaphone" onTap={() => setReleasing(true)}>
          {next.words}
        </Button>
      ) : (
        <Button icon="arrow-right" onTap={() => openPage(next.page, { round: review.roundId })}>
          {next.words}
        </Button>
      )}
      {releasing ? <Release review={review} onClose={() => setReleasing(false)} /> : null}
    </>
  );
};

/** The review of a round, step by step: what is done, what comes next. */
export default function ReviewPage() {
  const { roundId, review } = useReview();
  const round = useProcedure('round.get', { id: roundId });
  const opened = review.data ?? null;
  const readings = useReadings(roundId, opened !== null);
  const rows = readings.data ?? [];
  return (
    <Page
      title="考核评审"
      lead={round.data?.title}
      bar={opened === null || readings.data === undefined ? null : <Bar review={opened} rows={rows} />}
    >
      <Loaded query={review}>
        {(view) =>
          view === null ? (
            <Begin roundId={roundId} />
          ) : (
            <>
              {view.released === null ? (
                <Notice icon="shield-check">
                  评审内容和拟定的决定只有本会能看到；申报人和各级工会在统一发布时同时收到结果。
                </Notice>
              ) : (
                <Notice tone="good">
                  {`${view.released.by}于${exactMinute(view.released.at)}统一发布，公示 ${view.released.listed} 个工作室，到${exactMinute(view.released.until)}。`}
                </Notice>
              )}
              <Loaded query={readings}>{(all) => <Steps steps={stepsOf(view, all)} />}</Loaded>
              <View className={styles.stack}>
                <Button
                  kind="quiet"
                  icon="layout-list"
                  onTap={() => openPage('review/report', { round: roundId })}
                >
                  本批次统计
                </Button>
              </View>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
