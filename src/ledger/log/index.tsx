import type { ActivityContent } from '@domain/activity/activity';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Page } from '@/components/page/page';
import { Loaded } from '@/components/state/loaded';
import { parameter } from '@/platform/routes';
import { serverNow } from '@/services/server-time';
import { useProcedure } from '@/services/use-procedure';
import { beginEntry, type Opened } from '../form/opened';
import { useOpened } from '../form/use-opened';
import { beginActivity, nothingKnown } from './begin-activity';
import { LogForm } from './log-form';

/** 记一笔: a new activity, an unfinished one by `draft`, or one to be changed by `id`; of a pair by `pair`. */
export default function LogPage() {
  const { params } = useRouter();
  const suggested = useProcedure('activity.suggest', {});
  // Without a network and anything remembered, one still logs: the team is then not there to tap.
  const offered = suggested.data ?? (suggested.isError ? nothingKnown : undefined);
  const [fresh, setFresh] = useState<Opened<ActivityContent> | null>(null);
  const from = {
    pairId: parameter(params, 'pair') || null,
    projectId: parameter(params, 'project') || null,
  };
  if (fresh === null && offered !== undefined) {
    setFresh(beginEntry(beginActivity(offered, from, serverNow())));
  }
  const asked = { draft: parameter(params, 'draft'), id: parameter(params, 'id') };
  const { opened, closedPeriod, query } = useOpened<ActivityContent>('activity', asked, fresh);
  if (opened !== null && offered !== undefined) {
    return <LogForm opened={opened} suggested={offered} closedPeriod={closedPeriod} />;
  }
  return (
    <Page title="记一笔">
      <Loaded query={offered === undefined ? suggested : query}>{() => null}</Loaded>
    </Page>
  );
}
