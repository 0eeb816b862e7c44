import type { Entry } from '@domain/ledger/entry';
import { indexOfEntry } from '@domain/ledger/entry-index';
import type { OutgoingMessage } from '@domain/messages/message';
import { commitChange, commitNew } from '../commit/commit';
import { findById } from '../database/database';
import type { PersonCall } from '../door/procedure';
import { countNow } from '../tallies/count-entry';
import { type CountedName } from '../tallies/tally-row';
import type { EntryName, EntryRules, StoredEntry } from './entry-rules';

const isCounted = (name: EntryName): name is CountedName => name === 'activities' || name === 'results';

/** Fields that are kept beside an entry and come neither from its content nor from its history. */
export type Beside = Readonly<Record<string, unknown>>;

/** @returns the entry, or null */
export const entryById = async <Content>(
  { collection }: EntryRules<Content>,
  id: string,
): Promise<StoredEntry<Content> | null> =>
  (await findById<EntryName>(collection, id)) as StoredEntry<Content> | null;

/** The months in which the entry is counted from now on; a change that alters no sum is not counted anew. */
const counting = (before: { readonly countedIn?: readonly string[] } | null, on: string): Beside => ({
  countedIn: [...new Set([...(before?.countedIn ?? []), on.slice(0, 7)])],
  uncounted: true,
});

const written = <Content>(
  rules: EntryRules<Content>,
  before: StoredEntry<Content> | null,
  entry: Entry<Content>,
  beside: Beside,
) => {
  const index = indexOfEntry(entry, rules.facetsOf);
  const alters = before?.content !== entry.content || before.removal !== entry.removal;
  return {
    ...entry,
    ...index,
    ...rules.besides(entry.content),
    ...beside,
    ...(isCounted(rules.collection) &&
      alters &&
      counting(before as { readonly countedIn?: readonly string[] } | null, index.on)),
  };
};

const count = async <Content>(
  { collection }: EntryRules<Content>,
  entry: StoredEntry<Content>,
): Promise<void> => {
  if (isCounted(collection)) await countNow(collection, entry as never);
};

/** Makes an entry; @returns the one that is there now, and whether this call has made it */
export const commitEntry = async <Content>(
  call: PersonCall,
  rules: EntryRules<Content>,
  entry: Entry<Content>,
  beside: Beside,
  messages: readonly OutgoingMessage[],
): Promise<{ readonly document: StoredEntry<Content>; readonly isNew: boolean }> => {
  const made = await commitNew(
    call,
    rules.collection,
    written(rules, null, entry, beside) as never,
    messages,
  );
  const document = made.document as unknown as StoredEntry<Content>;
  if (made.isNew) await count(rules, document);
  return { document, isNew: made.isNew };
};

/** Writes a decided change of an entry. @throws Failure CONFLICT where somebody else was first */
export const commitEntryChange = async <Content>(
  call: PersonCall,
  rules: EntryRules<Content>,
  before: StoredEntry<Content>,
  after: Entry<Content>,
  beside: Beside = {},
  messages: readonly OutgoingMessage[] = [],
): Promise<StoredEntry<Content>> => {
  const next = written(rules, before, after, beside);
  const stored = await commitChange(call, rules.collection, before as never, next as never, messages);
  await count(rules, stored as unknown as StoredEntry<Content>);
  return stored as unknown as StoredEntry<Content>;
};
