import type { NominationLevel, Round, RoundOwner, RoundState } from '@domain/round/round';
import type { Instant } from '@domain/time/shanghai';

/** A round as lists show it. */
export interface RoundSummary {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly state: RoundState;
  readonly opensAt: Instant;
  readonly cutoffAt: Instant;
  readonly version: number;
  /** Set where the round recommends named studios. */
  readonly nominatesTo?: NominationLevel;
  /** Set where a unit runs it for its own studios. */
  readonly owner?: RoundOwner;
}

export type RoundView = Omit<Round, '_id'> & { readonly id: string };
