import { useState } from 'react';
import { Badge } from '@/components/badge/state-badge';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import type { Output } from '@/services/procedures';
import { useAct } from '@/services/use-act';
import type { ReadingRow } from '../../../cloudfunctions/api/review/review.views';

interface Props {
  readonly roundId: string;
  readonly rows: readonly ReadingRow[];
  readonly onClose: () => void;
}

const openByExpert = (rows: readonly ReadingRow[]) => {
  const open = new Map<string, { readonly name: string; readonly count: number }>();
  for (const { expertId, name, state } of rows.flatMap(({ readers }) => readers)) {
    if (state === 'submitted') continue;
    open.set(expertId, { name, count: (open.get(expertId)?.count ?? 0) + 1 });
  }
  return [...open].map(([expertId, one]) => ({ expertId, ...one })).sort((a, b) => b.count - a.count);
};

/** Reminds experts whose sheets are not submitted; each at most once a day. */
export const UrgeExperts = ({ roundId, rows, onClose }: Props) => {
  const waiting = openByExpert(rows);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [line, setLine] = useState('');
  const [done, setDone] = useState<Output<'review.urge'> | null>(null);
  const urge = useAct('review.urge');
  const expertIds = waiting.map(({ expertId }) => expertId).filter((id) => !left.includes(id));
  const send = async () => {
    const sent = await urge.run({ roundId, expertIds, line });
    if (sent !== undefined) setDone(sent);
  };
  return (
    <Sheet
      title="催办专家"
      onClose={onClose}
      bar={
        done === null ? (
          <Button icon="send" busy={urge.busy} disabled={expertIds.length === 0} onTap={() => void send()}>
            {`发送催办（${expertIds.length} 人）`}
          </Button>
        ) : (
          <Button onTap={onClose}>完成</Button>
        )
      }
    >
      {urge.failure === null ? null : <Notice tone="bad">{urge.failure.userMessage}</Notice>}
      {done === null ? (
        <Notice>每位专家每天至多催办一次。</Notice>
      ) : (
        <Notice tone="good">
          {`已发送 ${done.sent} 条。${done.alreadyToday > 0 ? `${done.alreadyToday} 位今天已催办过，没有重复发送。` : ''}`}
        </Notice>
      )}
      <Card flush>
        {waiting.map(({ expertId, name, count }) => (
          <Row
            key={expertId}
            icon={left.includes(expertId) ? 'circle' : 'circle-check'}
            title={name}
            aside={<Badge tone="blue">{`${count} 份没提交`}</Badge>}
            {...(done === null
              ? {
                  onTap: () =>
                    setLeft(
                      left.includes(expertId) ? left.filter((id) => id !== expertId) : [...left, expertId],
                    ),
                }
              : {})}
          />
        ))}
      </Card>
      {done === null ? (
        <Card flush>
          <Field label="附言" optional hint="至多 100 字">
            <LongText short label="附言" value={line} maxLength={100} onChange={setLine} />
          </Field>
        </Card>
      ) : null}
    </Sheet>
  );
};
