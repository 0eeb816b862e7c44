import type { EntryKind } from '@domain/ledger/entry';
import type { Base, EntryDraft } from '@/queue/queue.types';
import { newRequestId } from '@/services/request-id';

/** An entry in its form, before or after the server has seen it. */
export interface Opened<Content> {
  readonly draftId: string;
  readonly entryId: string;
  /** Null for an entry made on this device. */
  readonly base: Base | null;
  readonly content: Content;
  readonly reason: string;
}

/** @returns a new entry. @param entryId where the thing itself gives it, as a member's account does */
export const beginEntry = <Content>(content: Content, entryId: string = newRequestId()): Opened<Content> => ({
  draftId: newRequestId(),
  entryId,
  base: null,
  content,
  reason: '',
});

/** @returns an entry that the server has, to be changed */
export const openStored = <Content>(entry: {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly content: Content;
}): Opened<Content> => ({
  draftId: newRequestId(),
  entryId: entry.id,
  base: { version: entry.version, changedAt: entry.changedAt },
  content: entry.content,
  reason: '',
});

/** @returns what was being typed when the form was left. The draft was written by the form of this very kind */
export const openDraft = <Content>({ id, entryId, base, content, reason }: EntryDraft): Opened<Content> => ({
  draftId: id,
  entryId,
  base,
  content: content as Content,
  reason,
});

/** What the form of a kind is told by its page's address. */
export interface FormAddress {
  readonly kind: EntryKind;
  /** An entry to be changed. */
  readonly id: string;
  /** What was left unfinished. */
  readonly draft: string;
}
