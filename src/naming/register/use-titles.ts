import type { Failure } from '@domain/failure/failure';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import type { Input, Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';

type TitlePage = Output<'title.list'>;
type After = NonNullable<Input<'title.list'>['after']>;

/** Titles that the caller may see, page after page, the latest first. */
export const useTitles = (input: Omit<Input<'title.list'>, 'after'>) => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const query = useInfiniteQuery<
    TitlePage,
    Failure,
    InfiniteData<TitlePage>,
    readonly unknown[],
    After | undefined
  >({
    queryKey: ['title.list', input, 'pages', role ?? ''],
    queryFn: ({ pageParam }) =>
      call('title.list', { ...input, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known,
  });
  return { ...query, data: query.data?.pages.flatMap(({ rows }) => rows) };
};
