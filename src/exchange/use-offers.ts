import type { Failure } from '@domain/failure/failure';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import type { Input, Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';

type OfferPage = Output<'exchange.list'>;
export type OfferQuestion = Omit<Input<'exchange.list'>, 'before'>;

/** What the exchange page lists, page after page, the latest first. */
export const useOffers = (input: OfferQuestion) => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const query = useInfiniteQuery<
    OfferPage,
    Failure,
    InfiniteData<OfferPage>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['exchange.list', input, role ?? ''],
    queryFn: ({ pageParam }) =>
      call('exchange.list', { ...input, ...(pageParam === undefined ? {} : { before: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known,
  });
  return { ...query, data: query.data?.pages.flatMap(({ rows }) => rows) };
};
