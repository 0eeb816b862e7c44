import type { Round } from '@domain/round/round';
import type { Instant } from '@domain/time/shanghai';

/** What anyone who holds a printed form may learn about it: no more than the paper shows. */
export interface CheckView {
  readonly code: string;
  readonly programme: string;
  readonly roundTitle: string;
  readonly studioName: string;
  readonly stateWords: string;
  readonly submittedAt: Instant;
  readonly formNumber: number;
  /** False when a later version of the form has been submitted. */
  readonly current: boolean;
  /** Whether every version and every opinion fits the digest and signature it bears, in unbroken order. */
  readonly holds: boolean;
  /** Opinions that stand on this version or an earlier one. */
  readonly opinions: readonly {
    readonly sealName: string;
    readonly verdict: 'agree' | 'reject';
    readonly at: Instant;
    readonly formNumber: number;
    /** Beginning of its SM3 digest, as printed on the form. */
    readonly digest: string;
    /** Fingerprint of the key that signed it. */
    readonly key: string;
  }[];
}

/** The round in force, for everyone to read before any sign-in. */
export type PublicRound = Pick<Round, 'title' | 'contact' | 'cutoffAt' | 'state' | 'notice'>;
