import type { Failure } from '@domain/failure/failure';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';
import { type Filters, listInput } from './filters';

type ListPage = Output<'application.list'>;

/**
 * Applications that the filters let through, oldest state first, page after page.
 * @param atLeast rows that are fetched without being asked for, as far as there are that many
 */
export const useApplicationPages = (filters: Filters, atLeast = 20, enabled = true) => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const input = listInput(filters);
  const query = useInfiniteQuery<
    ListPage,
    Failure,
    InfiniteData<ListPage>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['application.list', input, role ?? '', 'pages'],
    queryFn: ({ pageParam }) =>
      call('application.list', { ...input, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known && enabled,
  });
  const rows = query.data?.pages.flatMap((page) => page.rows);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const wanting = rows !== undefined && rows.length < atLeast && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (wanting) void fetchNextPage();
  }, [wanting, fetchNextPage]);
  return { ...query, rows };
};
