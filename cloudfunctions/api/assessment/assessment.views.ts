import type { AssessmentOpinion, AssessmentPhase, BroughtInOutcome } from '@domain/assessment/assessment';
import type { AssessmentSheet, Grade } from '@domain/programme/terms';
import type { PeriodFacts } from '@domain/self-check/facts';
import type { Instant } from '@domain/time/shanghai';
import type { SelfCheckRow } from '../self-check/self-check.views';

/** One studio's year in a list. */
export interface AssessmentRow {
  readonly studioId: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly year: number;
  readonly phase: AssessmentPhase;
  /** The union whose turn it is; empty once it is filed. */
  readonly turn: string;
  /** Whether the caller is to assess it now. */
  readonly isMine: boolean;
  /** Whether it is still with a level below the caller's, from 12-15 on. */
  readonly lagging: boolean;
  /** That stands now; null before the first opinion. */
  readonly grade: Grade | null;
  readonly total: number | null;
  readonly filedAt: Instant | '';
  /** Filed after the year, or not filed though the year is over. */
  readonly late: boolean;
  readonly corrections: number;
}

export interface AssessmentList {
  readonly year: number;
  /** Whether the year may be assessed yet, and from which day on. */
  readonly isOpen: boolean;
  readonly opensOn: string;
  readonly rows: readonly AssessmentRow[];
  /** The studio behind which the next page begins; null at the end. */
  readonly next: string | null;
}

export interface OpinionView extends Omit<AssessmentOpinion, 'personId' | 'proof' | 'post'> {
  /** From 1. */
  readonly seq: number;
  /** Whether a later correction stands in its place. */
  readonly replaced: boolean;
  /** The printed part of its digest. */
  readonly digest: string;
  /** Shows for ten minutes the uploaded picture that the seal bore; null where the seal is drawn. */
  readonly sealPicture: string | null;
}

export interface AssessmentView extends AssessmentRow {
  /** 0 before the first opinion. */
  readonly version: number;
  readonly sheet: AssessmentSheet;
  /** As at the first opinion, or as the ledgers stand now. */
  readonly facts: PeriodFacts;
  readonly selfChecks: readonly SelfCheckRow[];
  readonly opinions: readonly OpinionView[];
  readonly opensOn: string;
  /** Set for a year from before the programme, of which the outcome alone is known. */
  readonly broughtIn: BroughtInOutcome | null;
  readonly may: { readonly give: boolean; readonly correct: boolean };
}
