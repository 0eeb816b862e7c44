import { canonicalJson } from '../chain/canonical-json';
import type { Sm3 } from './differences';
import type { AuditEntry, AuditRecord } from './entry';

/** Where a chain of records ends. */
export interface ChainHead {
  readonly seq: number;
  readonly digest: string;
}
export const emptyChain: ChainHead = { seq: 0, digest: '' };

/** @returns the id under which the record of this number is stored: ids sort as numbers do */
export const recordId = (seq: number): string => String(seq).padStart(12, '0');

/** @returns SM3 over everything in a record but the digest itself */
export const recordDigest = (record: Omit<AuditRecord, 'digest'>, sm3: Sm3): string =>
  sm3(canonicalJson(record));

/** @returns the entry at its place behind the head */
export const recordAfter = (head: ChainHead, entry: AuditEntry, sm3: Sm3): AuditRecord => {
  const seq = head.seq + 1;
  const record = { ...entry, _id: recordId(seq), seq, previous: head.digest };
  return { ...record, digest: recordDigest(record, sm3) };
};
