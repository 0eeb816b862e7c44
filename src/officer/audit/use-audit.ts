import type { Failure } from '@domain/failure/failure';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import type { Input, Output } from '@/services/procedures';
import { chosenRole } from '@/services/session';
import { useStore } from '@/services/store';

type Page = Output<'audit.search'>;
/** What is looked for; a field that is left out is not asked about. */
export type Search = Omit<Input<'audit.search'>, 'before'>;

/** The audit record, the latest first, twenty at a time. */
export const useAudit = (search: Search) => {
  const role = useStore(chosenRole);
  return useInfiniteQuery<Page, Failure, Page['lines'], readonly unknown[], string | undefined>({
    queryKey: ['audit.search', role ?? '', search],
    queryFn: ({ pageParam }) =>
      call('audit.search', pageParam === undefined ? search : { ...search, before: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: ({ pages }) => pages.flatMap(({ lines }) => lines),
  });
};
