import type { PeriodFacts } from '@domain/self-check/facts';
import type { PeriodState, Promised, SelfCheckContent } from '@domain/self-check/self-check';
import type { Instant } from '@domain/time/shanghai';

/** One period of a studio. */
export interface SelfCheckRow {
  readonly from: string;
  readonly to: string;
  readonly state: PeriodState;
  /** Day from which on it may be filed. */
  readonly opensOn: string;
  readonly filedAt: Instant | '';
  readonly filedBy: string;
}

export interface SelfCheckList {
  readonly studioId: string;
  readonly studioName: string;
  readonly mayFile: boolean;
  readonly rows: readonly SelfCheckRow[];
}

/** One self-check, filed or to be written. */
export interface SelfCheckView extends SelfCheckRow {
  readonly studioId: string;
  readonly studioName: string;
  readonly mayFile: boolean;
  /** As filed, or as the ledgers stand now. */
  readonly facts: PeriodFacts;
  /** What the check before promised. */
  readonly promised: readonly Promised[];
  /** null while it is not filed. */
  readonly content: SelfCheckContent | null;
  /** For a check to be written: the comment drafted from the ledgers. */
  readonly draft: string;
}
