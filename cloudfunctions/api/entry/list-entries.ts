import { entryRights } from '@domain/ledger/rights';
import { isOfficer } from '@domain/people/person';
import type { Standing } from '@domain/studio/standing';
import type { Condition } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { defineRoleProcedure, type RoleProcedureName } from '@platform/door/role-procedure';
import type { EntryRules, StoredEntry } from '@platform/entries/entry-rules';
import { findEntries } from '@platform/entries/entry-store';
import {
  behindPlace,
  holding,
  type LedgerFilters,
  ledgerFilters,
  ledgerOrder,
  selected,
  upTo,
  writePlace,
} from '@platform/entries/ledger-filters';
import { reachStudio } from '@platform/studios/reach-studio';
import * as v from 'valibot';
import type { EntryPage, EntryRow } from './entry.views';

const pageSize = 20;
/** Characters of a long text that a line shows. */
const excerpt = 100;

/** What the caller may read of a ledger: one studio, or for officers all studios below their union. */
export const ledgerReach = async (
  call: RoleCall,
  studioId: string | undefined,
): Promise<{ readonly reach: Condition; readonly standing: Standing }> => {
  if (studioId === undefined && isOfficer(call.role.capacity)) {
    return { reach: { unionPath: call.role.unionId }, standing: 'officer' };
  }
  const { studio, standing } = await reachStudio(call, studioId);
  return { reach: { studioId: studio._id }, standing };
};

const cut = <Content>(content: Content): Content =>
  Object.fromEntries(
    Object.entries(content as object).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' && value.length > excerpt ? `${value.slice(0, excerpt)}…` : value,
    ]),
  ) as Content;

/** @returns one line of a ledger */
export const entryRow = <Content>(
  entry: StoredEntry<Content>,
  reader: { readonly personId: string; readonly standing: Standing },
): EntryRow<Content> => ({
  id: entry._id,
  version: entry.version,
  studioId: entry.studioId,
  content: cut(entry.content),
  author: entry.author,
  receivedAt: entry.receivedAt,
  changedAt: entry.changedAt,
  confirmation: entry.confirmation,
  comments: entry.comments.length,
  changes: entry.earlier.length,
  may: entryRights(entry, reader),
});

/** Entries that one page of a search looks through: how long it takes does not grow with the ledger. */
const lookedThrough = 2_000;

/** @returns the last entry that a search looks at, where there are more behind it */
const boundary = async <Content>(
  rules: EntryRules<Content>,
  where: Condition,
  order: ReturnType<typeof ledgerOrder>,
): Promise<StoredEntry<Content> | undefined> => {
  const [last] = await findEntries(rules, {
    where,
    sort: order,
    fields: ['_id', 'on'],
    skip: lookedThrough - 1,
    limit: 1,
  });
  return last;
};

/**
 * @returns a page of a ledger's entries in one query; in two where a text is sought, for then what is looked through
 *   has an end: a page may hold less than twenty, or nothing, and there is still a next one
 */
export const pageOfEntries = async <Content>(
  rules: EntryRules<Content>,
  reach: Condition,
  filters: LedgerFilters,
): Promise<EntryPage<StoredEntry<Content>>> => {
  const { sort, text = '', after } = filters;
  const order = ledgerOrder(sort, 'studioId' in reach);
  const all = [...selected(rules, reach, filters), ...behindPlace(sort, after)];
  const byTime = sort === 'newest' || sort === 'oldest' ? sort : null;
  const end = text === '' || byTime === null ? undefined : await boundary(rules, { $and: all }, order);
  const found = await findEntries(rules, {
    where: { $and: [...all, ...(end && byTime ? upTo(byTime, end) : []), ...holding(text)] },
    sort: order,
    limit: pageSize + 1,
    without: ['earlier.content', 'search'],
  });
  const rows = found.slice(0, pageSize);
  const last = found.length > pageSize ? rows.at(-1) : end;
  return {
    rows,
    next: last ? writePlace(last, sort) : null,
    soughtTo: last !== undefined && last === end ? end.on.slice(0, 10) : null,
  };
};

/** @returns the procedure that lists a ledger of this kind, twenty entries a page */
export const listEntriesOf = <N extends RoleProcedureName, Content>(name: N, rules: EntryRules<Content>) =>
  defineRoleProcedure({
    name,
    writes: false,
    input: v.strictObject(ledgerFilters),
    run: async (call, filters): Promise<EntryPage<EntryRow<Content>>> => {
      const { reach, standing } = await ledgerReach(call, filters.studioId);
      const { rows, ...more } = await pageOfEntries(rules, reach, filters);
      const reader = { personId: call.person._id, standing };
      return { rows: rows.map((entry) => entryRow(entry, reader)), ...more };
    },
  });
