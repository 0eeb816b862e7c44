import { Card } from '@/components/card/card';
import { MessageRow } from '@/messages/message-row';
import { useProcedure } from '@/services/use-procedure';

const shown = 3;

/** The latest messages, where there are any. */
export const LastMessages = () => {
  const { data } = useProcedure('message.list', {});
  const rows = data?.rows.slice(0, shown) ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title="最近消息" flush>
      {rows.map((message) => (
        <MessageRow key={message._id} message={message} />
      ))}
    </Card>
  );
};
