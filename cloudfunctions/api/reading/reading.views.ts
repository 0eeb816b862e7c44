import type { ActivityKind } from '@domain/activity/activity';
import type { Finding } from '@domain/eligibility/finding';
import type { Answers, FileRef, ResultLevel } from '@domain/form/answers';
import type { Composition } from '@domain/form/composition';
import type { AssessmentVerdict } from '@domain/mentoring/pair';
import type { InnovationKind, ResultForm } from '@domain/result/result';
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
  /** Whether the decisions are released: the sheet then stays as it is. */
  readonly closed: boolean;
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

/** What the applicant's ledgers hold, confirmed by the leader; the latest first. Days are `YYYY-MM-DD`. */
export interface ReadLedgers {
  readonly sums: {
    readonly activities: number;
    readonly hours: number;
    readonly byKind: Readonly<Partial<Record<ActivityKind, number>>>;
  };
  readonly activities: readonly {
    readonly on: string;
    readonly kind: ActivityKind;
    readonly title: string;
    readonly hours: number;
    readonly place: string;
  }[];
  readonly results: readonly {
    readonly id: string;
    readonly name: string;
    readonly level: ResultLevel;
    readonly kind: InnovationKind;
    readonly form: ResultForm;
    readonly recognisedBy: string;
    readonly recognisedOn: string;
    readonly benefit: string;
    readonly usedAt: string;
    readonly evidence: readonly FileRef[];
  }[];
  readonly pairs: readonly {
    readonly mentor: string;
    readonly apprentice: string;
    readonly from: string;
    readonly until: string;
    readonly aims: number;
    readonly reached: number;
    readonly verdict: AssessmentVerdict | null;
  }[];
}
