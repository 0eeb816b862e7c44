import type { Failure } from '@domain/failure/failure';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';
import type { AssessmentList } from '../../../cloudfunctions/api/assessment/assessment.views';

type Answer = Output<'assessment.list'>;

const together = ([first, ...others]: readonly Answer[]): AssessmentList | undefined =>
  first && { ...first, rows: [first, ...others].flatMap(({ rows }) => rows) };

/** A year's studios, all of them: further pages come by themselves, for the numbers above the list count all. */
export const useAssessments = (year: number) => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const query = useInfiniteQuery<
    Answer,
    Failure,
    InfiniteData<Answer>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['assessment.list', { year }, role ?? ''],
    queryFn: ({ pageParam }) =>
      call('assessment.list', { year, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known,
  });
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  return { ...query, data: query.data && together(query.data.pages) };
};
