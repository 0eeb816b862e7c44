import type { Instant } from '../time/shanghai';

/** Who wrote, as the server knows the person. */
export interface Author {
  readonly personId: string;
  readonly name: string;
}

/** What an entry said before it was changed. Kept whole, so that a ledger can be called up as it stood. */
export interface EarlierVersion<Content> {
  readonly content: Content;
  /** From when to when this was what the ledger said. */
  readonly from: Instant;
  readonly until: Instant;
  readonly by: Author;
  /** Why it was written, where a closed month asked for a reason. */
  readonly reason: string;
}

/** 组长确认: by the leader, or without asking because the leader trusts entries by default. */
export interface Confirmation {
  readonly by: 'leader' | 'trust';
  readonly at: Instant;
  readonly name: string;
}

export interface EntryComment {
  readonly id: string;
  readonly by: Author;
  readonly at: Instant;
  readonly text: string;
}

/** An entry withdrawn from its ledger; what it said stays on record. */
export interface Removal {
  readonly at: Instant;
  readonly by: Author;
  readonly reason: string;
}

/** One entry of a ledger: what it says, who wrote it, and everything it said before. */
export interface Entry<Content> {
  readonly _id: string;
  readonly studioId: string;
  /** The studio's unions, from below, so that officers find it. */
  readonly unionPath: readonly string[];
  readonly content: Content;
  readonly author: Author;
  /** When it first reached the server: the only clock that counts. */
  readonly receivedAt: Instant;
  /** What the phone's clock said when it was written; shown, never relied on. */
  readonly loggedAt: Instant | null;
  /** When the content became what it is. */
  readonly changedAt: Instant;
  readonly changedBy: Author;
  readonly reason: string;
  readonly confirmation: Confirmation | null;
  readonly comments: readonly EntryComment[];
  readonly earlier: readonly EarlierVersion<Content>[];
  readonly removal: Removal | null;
}

/** The ledgers' nouns. */
export const entryKinds = ['activity', 'pair', 'result', 'project', 'member'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What an entry of each kind is called. */
export const entryNames: Readonly<Record<EntryKind, string>> = {
  activity: '活动记录',
  pair: '师徒结对',
  result: '成果',
  project: '项目',
  member: '成员档案',
};
