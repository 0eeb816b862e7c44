import { type ChainHead, recordDigest } from '../audit/chain';
import type { Sm3 } from '../audit/differences';
import type { AuditRecord } from '../audit/entry';
import type { Fault } from './fault';

const placeOf = (seq: number): string => `audit ${String(seq).padStart(12, '0')}`;

/** @returns the first place at which the audit record's own chain does not hold; null where it holds whole */
export const faultInChain = (records: readonly AuditRecord[], sm3: Sm3): Fault | null => {
  for (const [index, { digest, ...record }] of records.entries()) {
    const seq = index + 1;
    if (record.seq !== seq || record._id !== String(seq).padStart(12, '0')) {
      return { kind: 'recordMissing', at: placeOf(seq) };
    }
    if (digest !== recordDigest(record, sm3)) return { kind: 'recordChanged', at: placeOf(seq) };
    if (record.previous !== (records[index - 1]?.digest ?? ''))
      return { kind: 'recordMissing', at: placeOf(seq) };
  }
  return null;
};

/**
 * @param head an end that the chain once had: signed with an opinion, or copied from the log or a backup
 * @returns what is wrong where the chain no longer goes through it
 */
export const faultAtHead = (records: readonly AuditRecord[], head: ChainHead): Fault | null => {
  if (head.seq === 0) return null;
  const record = records[head.seq - 1];
  if (!record) return { kind: 'recordCutOff', at: placeOf(records.length + 1) };
  return record.digest === head.digest ? null : { kind: 'recordRewritten', at: placeOf(head.seq) };
};
