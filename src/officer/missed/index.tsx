import type { Failure } from '@domain/failure/failure';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@/components/button/button';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';
import { UrgeButton } from '@/urge/urge-button';
import { MissedCard } from './missed-card';

type Missed = Output<'message.missed'>;

/** Whom reminders did not reach, for what and why: to be called, and marked as told. */
export default function MissedPage() {
  const role = useStore(chosenRole);
  const query = useInfiniteQuery<Missed, Failure, Missed['rows'], readonly unknown[], string | undefined>({
    queryKey: ['message.missed', 'pages', role ?? ''],
    queryFn: ({ pageParam }) => call('message.missed', pageParam === undefined ? {} : { before: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ rows }) => rows),
    enabled: useStore(signedIn),
  });
  return (
    <Page title="未送达的提醒">
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              icon="circle-check"
              title="没有未送达的提醒"
              text="微信提醒没能送到、本人也还没在程序里看到的，会列在这里。"
            />
          ) : (
            <>
              <Notice>以下各位没有收到微信提醒，也还没有在程序里看到。请打电话告知后标记。</Notice>
              <UrgeButton about={rows.flatMap(({ about }) => about ?? [])} unit="件事" />
              {rows.map((row) => (
                <MissedCard key={row.id} row={row} />
              ))}
              {query.hasNextPage ? (
                <Button kind="quiet" busy={query.isFetchingNextPage} onTap={() => void query.fetchNextPage()}>
                  更早的
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
