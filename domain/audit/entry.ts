import type { Capacity } from '../people/person';
import type { Instant } from '../time/shanghai';

/**
 * A value as the record keeps it: short ones whole; of a long text the part that differs; of anything larger its
 * size and SM3 digest; of personal data only that there was a value.
 */
export type KeptValue =
  | string
  | number
  | boolean
  | null
  | { readonly from: number; readonly part: string }
  | { readonly sm3: string; readonly length: number }
  | { readonly personal: true };

/** One field before and after; the side that had no such field is left out. */
export interface FieldChange {
  /** For example `answers.roster.3.grade`. */
  readonly path: string;
  readonly before?: KeptValue;
  readonly after?: KeptValue;
}

export type AuditKind = 'made' | 'changed' | 'removed' | 'viewed';

/** What is recorded of one change, or of one view of personal data. People stand in it by id alone. */
export interface AuditEntry {
  /** Unique for ever: the same entry is recorded once, however often it is moved. */
  readonly key: string;
  readonly kind: AuditKind;
  /** The server's instant. */
  readonly at: Instant;
  readonly procedure: string;
  readonly requestId: string;
  readonly personId: string;
  /** null where the person acted for himself or herself, in no capacity. */
  readonly capacity: Capacity | null;
  readonly unionId: string | null;
  /** Id of the officer in whose place a deputy acted. */
  readonly actingFor: string | null;
  readonly collection: string;
  readonly objectId: string;
  readonly changes: readonly FieldChange[];
  /** Names of the personal fields that were shown. */
  readonly fields: readonly string[];
}

/** An entry at its place in the chain. */
export interface AuditRecord extends AuditEntry {
  /** `seq` in twelve digits. */
  readonly _id: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** Digest of the record before; empty for the first. */
  readonly previous: string;
  /** SM3 over everything else in the record, hex. */
  readonly digest: string;
}

/** Who does the timer's work. */
export const systemId = 'system';

/** Somebody who has not signed in, where nobody has to. */
export const anyoneId = 'anyone';
