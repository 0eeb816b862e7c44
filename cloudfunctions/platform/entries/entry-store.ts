import type { Entry } from '@domain/ledger/entry';
import { indexOfEntry } from '@domain/ledger/entry-index';
import type { OutgoingMessage } from '@domain/messages/message';
import { commitChange, commitNew } from '../commit/commit';
import type { Collections } from '../database/collections';
import { findById, findMany, type Search } from '../database/database';
import type { PersonCall } from '../door/procedure';
import { countNow } from '../tallies/count-entry';
import { type CountedName } from '../tallies/tally-row';
import type { EntryName, EntryRules, StoredEntry } from './entry-rules';

const isCounted = (name: EntryName): name is CountedName => name === 'activities' || name === 'results';

/** Fields that are kept beside an entry and come neither from its content nor from its history. */
export type Beside = Readonly<Record<string, unknown>>;

/**
 * A document of the collection that the rules name. The rules of a kind and the collection of its contents belong
 * together; which content that is the database cannot tell, so it is said here, once.
 */
const asEntry = <Content>(_: EntryRules<Content>, document: Collections[EntryName]): StoredEntry<Content> =>
  document as unknown as StoredEntry<Content>;

/** @returns the entry, or null */
export const entryById = async <Content>(
  rules: EntryRules<Content>,
  id: string,
): Promise<StoredEntry<Content> | null> => {
  const document = await findById<EntryName>(rules.collection, id);
  return document && asEntry(rules, document);
};

/** Reads entries of one kind in one call; with `fields` or `without` in the search, only those are there. */
export const findEntries = async <Content>(
  rules: EntryRules<Content>,
  search: Search<keyof Collections[EntryName] & string>,
): Promise<StoredEntry<Content>[]> =>
  (await findMany(rules.collection, search)).map((document) =>
    asEntry(rules, document as Collections[EntryName]),
  );

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
  const document = asEntry(rules, made.document);
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
  const entry = asEntry(rules, stored);
  await count(rules, entry);
  return entry;
};
