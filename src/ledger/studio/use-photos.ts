import type { Failure } from '@domain/failure/failure';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/services/client';
import type { Output } from '@/services/procedures';
import { chosenRole, signedIn } from '@/services/session';
import { useStore } from '@/services/store';

type PhotoPage = Output<'studio.photos'>;

/** Photos of a studio's year, page after page. @param studioId '' for one's own */
export const usePhotos = (studioId: string, year: number) => {
  const role = useStore(chosenRole);
  const known = useStore(signedIn);
  const input = { ...(studioId === '' ? {} : { studioId }), year };
  const query = useInfiniteQuery<
    PhotoPage,
    Failure,
    InfiniteData<PhotoPage>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['studio.photos', input, role ?? ''],
    queryFn: ({ pageParam }) =>
      call('studio.photos', { ...input, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: known,
  });
  return { ...query, data: query.data?.pages.flatMap(({ rows }) => rows) };
};
