import type { ObligationKind } from '@domain/due/obligation';
import type { Failure } from '@domain/failure/failure';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';

type DuePage = Output<'due.list'>;

/** To what the list of studios is narrowed: those that still miss one thing, of one period or year. */
export interface DueFilter {
  readonly kind?: ObligationKind | undefined;
  readonly about?: string | undefined;
}

/** What is expected of the studios in reach, page after page. */
export const useDue = (filter: DueFilter) => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const query = useInfiniteQuery<
    DuePage,
    Failure,
    InfiniteData<DuePage>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['due.list', filter, role ?? ''],
    queryFn: ({ pageParam }) =>
      call('due.list', { ...filter, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known,
  });
  return { ...query, data: query.data?.pages.flatMap(({ rows }) => rows) };
};
