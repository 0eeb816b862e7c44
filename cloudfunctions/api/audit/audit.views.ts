import type { AuditRecord } from '@domain/audit/entry';

/** One record as the industry union reads it. */
export interface AuditLine
  extends Pick<
    AuditRecord,
    | 'seq'
    | 'kind'
    | 'at'
    | 'procedure'
    | 'requestId'
    | 'personId'
    | 'capacity'
    | 'unionId'
    | 'collection'
    | 'objectId'
    | 'changes'
    | 'fields'
    | 'digest'
  > {
  readonly id: string;
  /** Empty where there is no such person any more, or the timer did it. */
  readonly personName: string;
  /** Name of the officer in whose place a deputy acted; empty for everyone else. */
  readonly actingForName: string;
}
