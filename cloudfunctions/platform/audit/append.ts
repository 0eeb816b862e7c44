import { type ChainHead, emptyChain, recordAfter } from '@domain/audit/chain';
import type { AuditEntry, AuditRecord } from '@domain/audit/entry';
import { findMany, findOne, insertInOrder } from '../database/database';
import { sm3 } from '../digest/sm3';

/** @returns where the chain ends now */
export const chainHead = async (): Promise<ChainHead> =>
  (await findOne('audit', { where: {}, sort: [['_id', 'desc']], fields: ['seq', 'digest'] })) ?? emptyChain;

const withoutRecorded = async (entries: readonly AuditEntry[]): Promise<readonly AuditEntry[]> => {
  const found = await findMany('audit', {
    where: { key: { $in: entries.map(({ key }) => key) } },
    fields: ['key'],
    limit: 1000,
  });
  const keys = new Set(found.map(({ key }) => key));
  return entries.filter(({ key }) => !keys.has(key));
};

/** Records inserted in one call. */
const together = 100;

const recordsAfter = (head: ChainHead, entries: readonly AuditEntry[]): readonly AuditRecord[] => {
  const records: AuditRecord[] = [];
  for (const entry of entries) records.push(recordAfter(records.at(-1) ?? head, entry, sm3));
  return records;
};

/**
 * Appends entries to the chain, each once for ever. The id of a record is its number: of two that append at the
 * same time one finds the number taken, reads the new end and goes on behind it, so that no number is left out.
 * @param attempts how often to try again behind a new end before leaving the rest to the timer
 * @returns whether all of them are in the chain now
 */
export const appendToChain = async (entries: readonly AuditEntry[], attempts: number): Promise<boolean> => {
  let left = entries;
  let head = await chainHead();
  for (let tried = 0; left.length > 0; ) {
    const records = recordsAfter(head, left.slice(0, together));
    if (await insertInOrder('audit', records)) {
      head = records.at(-1) ?? head;
      left = left.slice(together);
      continue;
    }
    // A number is taken, or an entry is there already: a crash or another mover was faster.
    tried += 1;
    if (tried > attempts) return false;
    left = await withoutRecorded(left);
    head = await chainHead();
  }
  return true;
};
