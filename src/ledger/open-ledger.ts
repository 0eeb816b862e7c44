import type { EntryKind } from '@domain/ledger/entry';
import { openPage } from '@/platform/routes';

/** Opens the page of one entry. */
export const openEntryPage = (kind: EntryKind, id: string): void => openPage('ledger/entry', { kind, id });

/** Opens the form of a kind: for a new entry, for one by `id`, or for something unfinished by `draft`. */
export const openForm = (
  kind: EntryKind,
  { id, draft, part }: { readonly id?: string; readonly draft?: string; readonly part?: string } = {},
): void => {
  if (kind === 'activity') openPage('ledger/log', { id, draft });
  else openPage('ledger/form', { kind, id, draft, part });
};
