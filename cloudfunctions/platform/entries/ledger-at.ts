import { contentAt } from '@domain/ledger/keep';
import type { Instant } from '@domain/time/shanghai';
import type { EntryRules, StoredEntry } from './entry-rules';
import { findEntries } from './entry-store';

/** What one entry said at an instant. */
export interface AsItStood<Content> {
  readonly id: string;
  readonly on: string;
  readonly content: Content;
  readonly entry: StoredEntry<Content>;
  readonly changedSince: boolean;
}

/** Entries of one studio and period that were changed after its closing: few, for each needs a reason. */
const mostAmended = 1_000;

const inPeriod = (period: string) => ({ on: { $gte: period, $lte: `${period}\uffff` } });

const byPlace = (one: { on: string; id: string }, other: { on: string; id: string }): number =>
  one.on < other.on || (one.on === other.on && one.id < other.id) ? -1 : 1;

/**
 * Calls up a ledger as it stood at an instant: what has been untouched since in its order, and what was changed or
 * taken out later as it read then. Two queries however long the ledger is.
 * @param period `2020` or `2020-09`; of a ledger whose entries last over years it says the closing alone
 * @param after the place behind which it goes on
 * @returns one more than `limit` where there is more, oldest first
 */
export const ledgerAt = async <Content>(
  rules: EntryRules<Content>,
  { studioId, period, at }: { readonly studioId: string; readonly period: string; readonly at: Instant },
  after: { readonly on: string; readonly id: string } | undefined,
  limit: number,
): Promise<readonly AsItStood<Content>[]> => {
  const behind =
    after === undefined
      ? []
      : [
          { on: { $gte: after.on } },
          { $or: [{ on: { $gt: after.on } }, { on: after.on, _id: { $gt: after.id } }] },
        ];
  const [untouched, amended] = await Promise.all([
    findEntries(rules, {
      where: {
        $and: [
          { studioId, gone: false, touchedAt: { $lte: at } },
          ...(rules.lasts ? [] : [inPeriod(period)]),
          ...behind,
        ],
      },
      sort: [
        ['on', 'asc'],
        ['_id', 'asc'],
      ],
      limit: limit + 1,
      without: ['earlier.content', 'search'],
    }),
    findEntries(rules, {
      where: {
        studioId,
        ...(rules.lasts ? {} : { years: period.slice(0, 4) }),
        touchedAt: { $gt: at },
        receivedAt: { $lte: at },
      },
      limit: mostAmended,
      without: ['search'],
    }),
  ]);
  const then = amended.flatMap((entry): AsItStood<Content>[] => {
    const content = contentAt(entry, at);
    if (content === null) return [];
    const { on } = rules.facetsOf(content);
    return rules.lasts || on.startsWith(period)
      ? [{ id: entry._id, on, content, entry, changedSince: true }]
      : [];
  });
  const first = after ?? { on: '', id: '' };
  return [
    ...untouched.map((entry) => ({
      id: entry._id,
      on: entry.on,
      content: entry.content,
      entry,
      changedSince: false,
    })),
    ...then.filter((one) => byPlace(first, one) < 0 && (one.on !== first.on || one.id !== first.id)),
  ]
    .sort(byPlace)
    .slice(0, limit + 1);
};
