import type { Failure } from '@domain/failure/failure';
import type { InboxMessage } from '@domain/messages/message';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import { signedIn } from '@/services/session';
import { useStore } from '@/services/store';

/** The inbox, newest first, twenty at a time. */
export const useInbox = () => {
  const known = useStore(signedIn);
  const query = useInfiniteQuery<
    { readonly rows: readonly InboxMessage[]; readonly next: string | null },
    Failure,
    readonly InboxMessage[],
    readonly string[],
    string | undefined
  >({
    queryKey: ['message.list', 'pages'],
    queryFn: ({ pageParam }) => call('message.list', pageParam === undefined ? {} : { before: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ rows }) => rows),
    enabled: known,
  });
  return query;
};
