import type { Failure } from '@domain/failure/failure';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';

type DuePage = Output<'due.list'>;

/** What is expected of the studios in reach, page after page. */
export const useDue = () => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const query = useInfiniteQuery<
    DuePage,
    Failure,
    InfiniteData<DuePage>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['due.list', {}, role ?? ''],
    queryFn: ({ pageParam }) => call('due.list', pageParam === undefined ? {} : { after: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known,
  });
  return { ...query, data: query.data?.pages.flatMap(({ rows }) => rows) };
};
