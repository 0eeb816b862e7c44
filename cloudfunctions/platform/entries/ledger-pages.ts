import type { Author, Confirmation } from '@domain/ledger/entry';
import type { Instant } from '@domain/time/shanghai';
import { type Condition, findMany } from '../database/database';
import type { EntryRules, StoredEntry } from './entry-rules';
import { ledgerAt } from './ledger-at';

/** One line of a ledger for paper. */
export interface LedgerLine<Content> {
  readonly id: string;
  readonly studioId: string;
  /** Shanghai day, or day and minute. */
  readonly on: string;
  readonly content: Content;
  readonly author: Author;
  readonly confirmation: Confirmation | null;
  /** Why it was last changed after its month was closed; empty otherwise. */
  readonly reason: string;
}

/** What of a ledger is wanted. */
export interface Extract {
  readonly reach: Condition;
  /** Days, both included; empty for no bound. */
  readonly from: string;
  readonly to: string;
  readonly kind: string | undefined;
}

const pageSize = 1_000;

/** @returns a ledger page by page, oldest first, however long: memory holds one page */
export async function* ledgerPages<Content>(
  rules: EntryRules<Content>,
  { reach, from, to, kind }: Extract,
): AsyncGenerator<readonly LedgerLine<Content>[]> {
  const bounds = [
    ...(from === '' ? [] : [{ on: { $gte: from } }]),
    ...(to === '' ? [] : [{ on: { $lte: `${to}\uffff` } }]),
    ...(kind === undefined ? [] : [{ kind }]),
  ];
  for (let behind: Condition[] = []; ; ) {
    const found = (await findMany(rules.collection, {
      where: { $and: [{ ...reach, gone: false }, ...bounds, ...behind] },
      sort: [
        ['on', 'asc'],
        ['_id', 'asc'],
      ],
      fields: ['_id', 'studioId', 'on', 'content', 'author', 'confirmation', 'reason'],
      limit: pageSize,
    })) as unknown as StoredEntry<Content>[];
    yield found.map(({ _id, ...line }) => ({ id: _id, ...line }));
    const last = found.at(-1);
    if (!last || found.length < pageSize) return;
    behind = [
      { on: { $gte: last.on } },
      { $or: [{ on: { $gt: last.on } }, { on: last.on, _id: { $gt: last._id } }] },
    ];
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
