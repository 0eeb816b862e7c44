import type { CareKind, CareOutcome, CareSuggestion } from '@domain/care/care';
import type { RosterRole } from '@domain/form/answers';
import type { Instant } from '@domain/time/shanghai';

export interface CareDecisionView {
  readonly kind: CareKind;
  readonly outcome: CareOutcome;
  readonly note: string;
  readonly grounds: readonly string[];
  /** `示例医院工会 王样例`. */
  readonly by: string;
  readonly at: Instant;
  readonly version: number;
}

export interface CareRow {
  readonly memberId: string;
  readonly name: string;
  readonly role: RosterRole;
  readonly suggestions: readonly CareSuggestion[];
  readonly decisions: readonly CareDecisionView[];
  /** Whether the caller may decide: never on himself or herself. */
  readonly mayDecide: boolean;
}

export interface CareStudio {
  readonly studioId: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly people: readonly CareRow[];
}

export interface CareList {
  readonly studios: readonly CareStudio[];
  readonly next: string | null;
}
