import type { Obligation } from '@domain/due/obligation';

/** One studio with everything that is expected of it. */
export interface DueRow {
  readonly studioId: string;
  readonly studioName: string;
  readonly unitName: string;
  readonly obligations: readonly Obligation[];
}

export interface DueList {
  readonly rows: readonly DueRow[];
  readonly next: string | null;
}
