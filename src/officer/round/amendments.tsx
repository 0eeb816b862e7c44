import { exactMinute } from '@domain/time/shanghai';
import { momentWords } from '@/application/way-steps';
import { Card } from '@/components/card/card';
import { Timeline } from '@/components/timeline/timeline';
import type { RoundView } from '../../../cloudfunctions/api/round/round.views';

/** What happened to a round since it was a draft: published, cutoff moved and why, closed. */
export const Amendments = ({ round }: { readonly round: RoundView }) => {
  const { publishedAt, amendments, closedAt } = round;
  if (publishedAt === null) return null;
  return (
    <Card title="经过">
      <Timeline
        steps={[
          { key: 'published', title: '发布', text: momentWords(publishedAt), turn: 'done' },
          ...amendments.map(({ at, by, from, to, reason }) => ({
            key: at,
            title: `截止时间由${exactMinute(from)}改为${exactMinute(to)}`,
            text: `${by}，${momentWords(at)}`,
            words: reason,
            turn: 'done' as const,
          })),
          ...(closedAt === null
            ? []
            : [{ key: 'closed', title: '结束申报', text: momentWords(closedAt), turn: 'done' as const }]),
        ]}
      />
    </Card>
  );
};
