import type { Finding } from '@domain/eligibility/finding';
import type { Answers } from '@domain/form/answers';
import type { Composition } from '@domain/form/composition';
import type { Marks, SheetState } from '@domain/review/sheet';
import type { ReviewTerms } from '@domain/review/terms';
import type { Instant } from '@domain/time/shanghai';
import type { RoundView } from '../round/round.views';

/** One application given to the expert, as the list shows it. */
export interface ReadingSummary {
  readonly id: string;
  readonly roundId: string;
  readonly roundTitle: string;
  /** The studio's name; a number where names are hidden. */
  readonly name: string;
  readonly industry: string;
  readonly state: SheetState;
  readonly marked: number;
  readonly criteria: number;
}

/** An application as its expert reads it, with the sheet to fill. */
export interface ReadingView extends ReadingSummary {
  readonly version: number;
  readonly terms: Pick<ReviewTerms, 'criteria' | 'extremes' | 'blind'>;
  readonly marks: Marks;
  readonly remark: string;
  readonly earlier: readonly { readonly at: Instant; readonly marks: Marks; readonly remark: string }[];
  readonly applicationId: string;
  /** Null where names are hidden. */
  readonly applicant: { readonly leaderName: string; readonly unitName: string } | null;
  readonly round: RoundView;
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  readonly composition: Composition;
}
