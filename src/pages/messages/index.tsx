import { useReachBottom } from '@tarojs/taro';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { MessageRow } from '@/messages/message-row';
import { useInbox } from '@/messages/use-inbox';
import { useAct } from '@/services/use-act';

/** Third tab: everyone's inbox. */
export default function Messages() {
  const inbox = useInbox();
  const readAll = useAct('message.read');
  const more = () => {
    if (inbox.hasNextPage && !inbox.isFetchingNextPage) void inbox.fetchNextPage();
  };
  useReachBottom(more);
  return (
    <Page title="消息" tab="messages">
      <Loaded query={inbox}>
        {(messages) =>
          messages.length === 0 ? (
            <Empty icon="bell" title="还没有消息" text="申报的每一步、截止提醒和批次通知都会列在这里。" />
          ) : (
            <>
              {messages.some(({ readAt }) => readAt === null) ? (
                <Button
                  kind="quiet"
                  icon="check"
                  compact
                  busy={readAll.busy}
                  onTap={() => void readAll.run({ all: true })}
                >
                  全部标为已读
                </Button>
              ) : null}
              <Card flush>
                {messages.map((message) => (
                  <MessageRow key={message._id} message={message} />
                ))}
              </Card>
              {inbox.hasNextPage ? (
                <Button kind="quiet" busy={inbox.isFetchingNextPage} onTap={more}>
                  更早的消息
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
