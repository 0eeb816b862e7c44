import type { Author, Confirmation } from '@domain/ledger/entry';
import type { Instant } from '@domain/time/shanghai';
import type { Condition } from '../database/database';
import type { EntryRules, StoredEntry } from './entry-rules';
import { findEntries } from './entry-store';
import { ledgerAt } from './ledger-at';
import { behindPlace, holding, type LedgerSelection, ledgerOrder, placeOf, selected } from './ledger-filters';

/** One line of a ledger for paper. */
export interface LedgerLine<Content> {
  readonly id: string;
  readonly studioId: string;
  /** Shanghai day, or day and minute. */
  readonly on: string;
  readonly content: Content;
  readonly author: Pick<Author, 'name'>;
  readonly confirmation: Pick<Confirmation, 'at'> | null;
  /** Why it was last changed after its month was closed; empty otherwise. */
  readonly reason: string;
}

/** What of a ledger is wanted. */
export interface Extract {
  readonly reach: Condition;
  readonly selection: LedgerSelection;
  readonly sort: 'newest' | 'oldest' | 'hours' | 'person';
}

const pageSize = 250;

/**
 * Reads a ledger page by page, however long: memory holds two pages, for the next one is on its way while the one
 * before is written.
 * @param reads paths of what the lines are made of, `content.title` for example: the less is read, the faster
 */
export async function* ledgerPages<Content>(
  rules: EntryRules<Content>,
  { reach, selection, sort }: Extract,
  reads: readonly string[],
): AsyncGenerator<readonly LedgerLine<Content>[]> {
  const order = ledgerOrder(sort, 'studioId' in reach);
  const wanted = [...selected(rules, reach, selection), ...holding(selection.text)];
  const read = (after: StoredEntry<Content> | undefined) =>
    findEntries(rules, {
      where: { $and: [...wanted, ...(after ? behindPlace(sort, placeOf(after, sort)) : [])] },
      sort: order,
      fields: ['_id', 'studioId', 'on', 'reason', 'person'],
      paths: ['author.name', 'confirmation.at', ...reads],
      limit: pageSize,
    });
  for (let coming: Promise<StoredEntry<Content>[]> | null = read(undefined); coming !== null; ) {
    const found: StoredEntry<Content>[] = await coming;
    const last = found.at(-1);
    coming = last && found.length === pageSize ? read(last) : null;
    // Whoever stops reading leaves it behind; whoever goes on meets its failure.
    coming?.catch(() => undefined);
    yield found.map(({ _id, ...line }) => ({ id: _id, ...line }));
  }
}

/** @returns a ledger as it stood at an instant, page by page, oldest first */
export async function* ledgerPagesAt<Content>(
  rules: EntryRules<Content>,
  place: { readonly studioId: string; readonly period: string; readonly at: Instant },
): AsyncGenerator<readonly LedgerLine<Content>[]> {
  for (let after: { readonly on: string; readonly id: string } | undefined; ; ) {
    const found = await ledgerAt(rules, place, after, pageSize - 1);
    const page = found.slice(0, pageSize - 1);
    yield page.map(({ id, on, content, entry }) => ({
      id,
      studioId: entry.studioId,
      on,
      content,
      author: entry.author,
      confirmation: entry.confirmation,
      reason: '',
    }));
    const last = page.at(-1);
    if (!last || found.length < pageSize) return;
    after = { on: last.on, id: last.id };
  }
}
