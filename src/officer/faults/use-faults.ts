import type { Failure } from '@domain/failure/failure';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { chosenRole } from '@/services/session';
import { useStore } from '@/services/store';

type Page = Output<'fault.list'>;

/** What went wrong on people's devices, the latest first, twenty at a time. */
export const useFaults = () => {
  const role = useStore(chosenRole);
  return useInfiniteQuery<Page, Failure, Page['rows'], readonly string[], string | undefined>({
    queryKey: ['fault.list', role ?? ''],
    queryFn: ({ pageParam }) => call('fault.list', pageParam === undefined ? {} : { before: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ rows }) => rows),
  });
};
