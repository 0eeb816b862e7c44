import { clock, dayInShanghai } from '@domain/time/shanghai';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { openEntryPage, openForm } from '@/ledger/open-ledger';
import { OutboxCard } from '@/ledger/outbox/outbox-card';
import { serverNow } from '@/services/server-time';
import { useProcedure } from '@/services/use-procedure';

/** 今日快速记录: one tap to log what was done, and what was logged today. */
export const QuickLog = () => {
  const today = dayInShanghai(serverNow());
  const { data } = useProcedure('activity.list', { from: today, to: today });
  const rows = data?.rows ?? [];
  return (
    <>
      <Card title="今日快速记录" flush>
        {rows.map(({ id, content }) => (
          <Row
            key={id}
            title={content.title}
            text={`${clock(content.startsAt)} · ${content.hours} 小时`}
            onTap={() => openEntryPage('activity', id)}
          />
        ))}
        <Row
          icon="plus"
          title="记一笔"
          text={
            rows.length === 0 ? '今天还没有记录。种类、人员、地点按上次，写个标题就能保存' : '再记一项活动'
          }
          onTap={() => openForm('activity')}
        />
      </Card>
      <OutboxCard />
    </>
  );
};
