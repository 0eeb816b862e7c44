import type { DeclaredInterest } from '@domain/review/interests';
import type { Rank } from '@domain/review/ranking';
import type { Decision, Meeting, Reassignment } from '@domain/review/review';
import type { Marks, SheetState } from '@domain/review/sheet';
import type { ReviewTerms } from '@domain/review/terms';
import type { Target } from '@domain/round/round';
import type { Instant } from '@domain/time/shanghai';

/** The review of a round as the industry union works on it. */
export interface ReviewView {
  readonly roundId: string;
  readonly version: number;
  readonly terms: ReviewTerms;
  readonly expertIds: readonly string[];
  readonly declared: readonly DeclaredInterest[];
  readonly reassignments: readonly Reassignment[];
  readonly meetings: readonly Meeting[];
  readonly decided: number;
  readonly released: {
    readonly at: Instant;
    readonly by: string;
    /** End of the public notice. */
    readonly until: Instant;
    readonly listed: number;
  } | null;
  readonly named: { readonly at: Instant; readonly by: string } | null;
}

/** One expert's sheet as the officers read it. */
export interface SheetView {
  readonly id: string;
  readonly version: number;
  readonly expertId: string;
  readonly name: string;
  readonly unitName: string;
  /** Why this expert: the field, or an officer's reason. */
  readonly why: string;
  readonly state: SheetState;
  /** Points of the marks as they stand, two decimals; null while nothing is submitted. */
  readonly points: string | null;
  readonly marks: Marks;
  readonly remark: string;
  /** What was submitted before the latest submission, oldest first. */
  readonly before: readonly { readonly at: Instant; readonly points: string }[];
}

export interface ReaderView {
  readonly expertId: string;
  readonly name: string;
  readonly unitName: string;
  readonly state: SheetState['kind'];
  /** Why this expert: the field, or an officer's reason. */
  readonly why: string;
  readonly version: number;
}

/** One application and who reads it. */
export interface ReadingRow {
  readonly applicationId: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly industry: string;
  readonly readers: readonly ReaderView[];
  /** Readers that are missing. */
  readonly missing: number;
}

/** An expert of the round with his or her load, and why he or she may not read an application. */
export interface CandidateView {
  readonly expertId: string;
  readonly name: string;
  readonly unitName: string;
  readonly fields: readonly string[];
  readonly load: number;
  readonly fieldMatched: boolean;
  readonly reads: boolean;
  readonly excluded: readonly string[];
}

/** One line of the ranking with what is prepared for it. */
export interface RankedRow extends Rank {
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly submitted: number;
  readonly readers: number;
  readonly decision: Decision | null;
}

export interface RankingView {
  readonly rows: readonly RankedRow[];
  /** How many the year aims at (一(五)): the line on the ranking. */
  readonly target: Target | null;
  readonly experts: readonly { readonly expertId: string; readonly name: string }[];
}
