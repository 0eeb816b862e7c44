import type { Problem } from '@domain/failure/failure';
import type { FileRef, ProjectEntry, ResultEntry } from '@domain/form/answers';
import type { Counted } from '@domain/ledger/counted';
import type { Author } from '@domain/ledger/entry';
import type { Sums } from '@domain/ledger/tally';
import type { MemberEventKind } from '@domain/member/member';
import type { StudioState } from '@domain/studio/studio';
import type { Instant } from '@domain/time/shanghai';

/** Sums of a year, or of all years, from counters. */
export interface LedgerSums {
  /** January to December; of all years those months that have entries. */
  readonly months: readonly { readonly month: string; readonly sums: Omit<Sums, 'people'> }[];
  readonly total: Omit<Sums, 'people'>;
  /** By person, the most hours first; of one studio alone. */
  readonly people: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly count: number;
    readonly hours: number;
  }[];
}

/** 一年概览. */
export interface StudioGlance extends LedgerSums {
  readonly studio: { readonly id: string; readonly name: string; readonly leaderName: string };
  readonly year: number;
  readonly growth: {
    /** Present at the end of the year, or now. */
    readonly members: number;
    readonly joined: number;
    readonly left: number;
    readonly events: Readonly<Record<MemberEventKind, number>>;
    /** Present at the end of each month of the year, up to the present one. */
    readonly byMonth: readonly { readonly month: string; readonly members: number }[];
  };
}

/** A page of a studio's photo wall. */
export interface PhotoPage {
  /** Each is opened by `upload.open`. */
  readonly rows: readonly {
    readonly activityId: string;
    readonly title: string;
    readonly file: FileRef;
  }[];
  readonly next: string | null;
}

/** One studio in the management ledger. */
export interface ManagementRow {
  readonly studioId: string;
  readonly name: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly state: StudioState;
  readonly members: number;
  readonly activities: number;
  readonly hours: number;
  readonly mentoringHours: number;
  readonly pairs: { readonly running: number; readonly overdue: number };
  readonly projects: number;
  /** Of the year, by level. */
  readonly results: Sums['byLevel'];
  readonly waiting: number;
  readonly lastLoggedAt: Instant | '';
  /** Whole days since the last entry; null where there is none. */
  readonly silentDays: number | null;
  readonly isSilent: boolean;
  readonly missing: readonly Problem[];
}

export interface ManagementPage {
  readonly rows: readonly ManagementRow[];
  readonly next: string | null;
}

/** One line of a ledger as it stood at a closing. */
export interface ClosedRow<Content> {
  readonly id: string;
  readonly on: string;
  readonly content: Content;
  readonly author: Author;
  /** Whether it reads differently, or has been taken out, since. */
  readonly changedSince: boolean;
}
export interface ClosedPage<Content> {
  readonly period: string;
  readonly closedAt: Instant;
  readonly closedBy: string;
  readonly rows: readonly ClosedRow<Content>[];
  readonly next: string | null;
}

/** An entry that can be taken over into the form. */
export interface OfferedToForm {
  readonly id: string;
  readonly name: string;
  /** Level and day, or year and approver. */
  readonly detail: string;
  /** How many files prove it. */
  readonly evidence: number;
}

/** An entry as the form lists it, its evidence belonging to the application. */
export type FormEntry =
  | { readonly kind: 'result'; readonly entry: ResultEntry }
  | { readonly kind: 'project'; readonly entry: ProjectEntry };

/** What the ledgers fill into an application. */
export interface FormFromLedgers extends Counted {
  /** Draft of 创新工作室开展工作情况及取得成果, for the leader to edit. */
  readonly work: string;
  /** What can be taken over into the form's lists, the best first. */
  readonly offered: {
    readonly projects: readonly OfferedToForm[];
    readonly results: readonly OfferedToForm[];
  };
}

/** What the ledgers of a studio count for the latest round. */
export interface CountedForRound extends Counted {
  readonly round: { readonly id: string; readonly year: number };
}
