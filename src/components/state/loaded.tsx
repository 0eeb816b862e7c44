import type { ReactNode } from 'react';
import { useSlowPage } from '@/faults/use-slow-page';
import { online } from '@/services/connection';
import { useStore } from '@/services/store';
import { Notice } from '../notice/notice';
import { Skeleton } from '../skeleton/skeleton';
import type { Question } from './question';
import { Trouble } from './trouble';

interface Props<Data> {
  readonly query: Question<Data>;
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Draws an answer in each of its states: coming, not to be had, old because the newer one failed, there. */
export const Loaded = <Data,>({ query, skeleton = <Skeleton />, children }: Props<Data>) => {
  const connected = useStore(online);
  useSlowPage(query.data !== undefined || query.isError);
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && query.error !== null && connected ? (
          <Notice tone="warn" icon="wifi-off">
            没能更新，下面是上次读到的内容。{query.error.userMessage}
          </Notice>
        ) : null}
        {children(query.data)}
      </>
    );
  }
  if (query.isError && query.error !== null) {
    return <Trouble failure={query.error} busy={query.isFetching} onRetry={() => void query.refetch()} />;
  }
  return <>{skeleton}</>;
};
