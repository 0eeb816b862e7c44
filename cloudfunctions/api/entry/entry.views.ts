import type {
  Author,
  Confirmation,
  EarlierVersion,
  EntryComment,
  EntryKind,
  Removal,
} from '@domain/ledger/entry';
import type { EntryRights } from '@domain/ledger/rights';
import type { Instant } from '@domain/time/shanghai';

/** One entry, whole, as the caller may see it. */
export interface EntryView<Content> {
  readonly kind: EntryKind;
  readonly id: string;
  readonly version: number;
  readonly studioId: string;
  readonly content: Content;
  readonly author: Author;
  readonly receivedAt: Instant;
  readonly loggedAt: Instant | null;
  readonly changedAt: Instant;
  readonly changedBy: Author;
  /** Why it was last changed, where a closed month asked for a reason. */
  readonly reason: string;
  readonly confirmation: Confirmation | null;
  readonly comments: readonly EntryComment[];
  /** What it said before, oldest first. */
  readonly earlier: readonly EarlierVersion<Content>[];
  readonly removal: Removal | null;
  /** `2020年9月` where its month or year is closed and a change needs a reason; else null. */
  readonly closedPeriod: string | null;
  readonly may: EntryRights;
}

/** One line of a ledger. Long texts are cut to their first hundred characters. */
export interface EntryRow<Content> {
  readonly id: string;
  readonly version: number;
  readonly studioId: string;
  readonly content: Content;
  readonly author: Author;
  readonly receivedAt: Instant;
  readonly changedAt: Instant;
  readonly confirmation: Confirmation | null;
  /** How many comments it has, and how often it was changed. */
  readonly comments: number;
  readonly changes: number;
  readonly may: EntryRights;
}

/** A page of a ledger. */
export interface EntryPage<Row> {
  readonly rows: readonly Row[];
  /** To be sent as `after` for the next page; null where this is the last. */
  readonly next: string | null;
  /** Of a search that goes on behind this page: the Shanghai day up to which has been looked; null otherwise. */
  readonly soughtTo: string | null;
}
