import { createHash } from 'node:crypto';
import { recordDigest } from '../../../domain/audit/chain';
import type { AuditRecord } from '../../../domain/audit/entry';
import type { Programme } from './open-programme';

export const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

/** Every record of the chain, in its order. */
export const auditOf = async ({ database }: Programme): Promise<readonly AuditRecord[]> => {
  const { data } = await database.collection('audit').orderBy('_id', 'asc').limit(1000).get();
  return data as AuditRecord[];
};

/** Fails where a number is left out, a record does not name the one before it, or its digest is another. */
export const expectWholeChain = (records: readonly AuditRecord[]): void => {
  for (const [index, { digest, ...record }] of records.entries()) {
    expect(record.seq).toBe(index + 1);
    expect(record.previous).toBe(records[index - 1]?.digest ?? '');
    expect(digest).toBe(recordDigest(record, sm3));
  }
};
