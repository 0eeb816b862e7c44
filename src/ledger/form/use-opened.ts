import type { EntryKind } from '@domain/ledger/entry';
import { useEffect, useState } from 'react';
import { appQueue, queueState } from '@/queue/app-queue';
import { chainOf } from '@/queue/chain';
import type { QueuedDeed } from '@/queue/queue.types';
import { newRequestId } from '@/services/request-id';
import { useStore } from '@/services/store';
import { useProcedure } from '@/services/use-procedure';
import type { EntryView } from '../../../cloudfunctions/api/entry/entry.views';
import { type Opened, openDraft, openStored } from './opened';

/** What is to be opened: something unfinished, or an entry to be changed; neither for a new one. */
interface Asked {
  readonly draft: string;
  readonly id: string;
}

export interface OpenedForm<Content> {
  /** Null while it is not known yet. */
  readonly opened: Opened<Content> | null;
  readonly closedPeriod: string | null;
  readonly query: ReturnType<typeof useProcedure>;
}

const fromQueue = <Content>(item: QueuedDeed): Opened<Content> => ({
  draftId: newRequestId(),
  entryId: item.entryId,
  base: item.base,
  content: item.content as Content,
  reason: item.reason,
});

/**
 * What a form begins with: what was left unfinished on this device, then what waits here to be sent, then what the
 * server has, then `fresh`.
 * @param fresh a new entry; null while what it is made from is not known yet
 */
export const useOpened = <Content>(
  kind: EntryKind,
  { draft, id }: Asked,
  fresh: Opened<Content> | null,
): OpenedForm<Content> => {
  const { ready, drafts, items } = useStore(queueState);
  useEffect(() => void appQueue(), []);
  const waiting =
    id === ''
      ? undefined
      : chainOf(items, id)
          .filter(({ deed }) => deed.do === 'save')
          .at(-1);
  const asksServer = ready && id !== '' && waiting === undefined && draft === '';
  const query = useProcedure(`${kind}.get`, { id }, { enabled: asksServer });
  const [opened, setOpened] = useState<Opened<Content> | null>(null);
  const stored = query.data as EntryView<Content> | undefined;
  const found = ((): Opened<Content> | null => {
    if (!ready) return null;
    const unfinished = drafts.find((one) => one.id === draft || (id !== '' && one.entryId === id));
    if (unfinished !== undefined) return openDraft(unfinished);
    if (waiting !== undefined) return fromQueue(waiting);
    if (id !== '') return stored === undefined ? null : openStored(stored);
    return fresh;
  })();
  // Opened once: what the server answers later must not take away what has been typed.
  if (opened === null && found !== null) setOpened(found);
  return { opened: opened ?? found, closedPeriod: stored?.closedPeriod ?? null, query };
};
