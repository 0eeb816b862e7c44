import type { Failure } from '@domain/failure/failure';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';

/** How the officer narrows the studios; kept in the page's address. */
export interface StudioFilters {
  readonly year: number;
  readonly text: string;
  readonly silent: boolean;
}

type ManagementPage = Output<'ledger.management'>;

/** All studios below the officer's union, page after page: those active last first, or silent longest first. */
export const useStudios = ({ year, text, silent }: StudioFilters) => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const input = {
    year,
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(silent ? { silent, sort: 'silent' as const } : {}),
  };
  const query = useInfiniteQuery<
    ManagementPage,
    Failure,
    InfiniteData<ManagementPage>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['ledger.management', input, role ?? ''],
    queryFn: ({ pageParam }) =>
      call('ledger.management', { ...input, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known,
  });
  return { ...query, data: query.data?.pages.flatMap(({ rows }) => rows) };
};
