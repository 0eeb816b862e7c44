import type { Failure } from '@domain/failure/failure';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';

type CarePage = Output<'care.list'>;

/** Whom to consider in a year, studio by studio, page after page. */
export const useCare = (year: number) => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const query = useInfiniteQuery<
    CarePage,
    Failure,
    InfiniteData<CarePage>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['care.list', { year }, role ?? ''],
    queryFn: ({ pageParam }) =>
      call('care.list', { year, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known,
  });
  return { ...query, data: query.data?.pages.flatMap(({ studios }) => studios) };
};
