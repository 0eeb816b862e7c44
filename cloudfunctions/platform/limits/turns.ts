import type { Instant } from '@domain/time/shanghai';
import type { Allowance, Limit } from './table';

/** The turns of one person or address at one thing, in the period that runs or ran last. */
export interface Turns {
  /** Turns left in the period; less than none where the last were taken in one block. */
  readonly left: number;
  /** End of the period. */
  readonly until: Instant;
  /** How often the period has been doubled. */
  readonly doubled: number;
}

/** Seconds without a try after which everything is forgotten. */
export const forgottenAfter = 24 * 60 * 60;

/** @returns seconds of a period that has been doubled so often */
export const periodOf = ({ longest }: Limit, { period }: Allowance, doubled: number): number =>
  Math.min(longest, period * 2 ** Math.min(doubled, 30));

const later = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) + seconds * 1000).toISOString();

const doubledNow = (limit: Limit, last: Turns | null, now: Instant): number => {
  if (!last || now >= later(last.until, forgottenAfter)) return 0;
  if (limit.kind === 'guess' || last.left <= 0) return last.doubled + 1;
  return Math.max(0, last.doubled - 1);
};

/**
 * Begins a period, of which some turns are taken at once.
 * @param last the period before, which has ended; null where there is none
 * @param taken how many
 */
export const newPeriod = (
  limit: Limit,
  allowance: Allowance,
  last: Turns | null,
  now: Instant,
  taken = 1,
): Turns => {
  const doubled = doubledNow(limit, last, now);
  return { left: allowance.turns - taken, until: later(now, periodOf(limit, allowance, doubled)), doubled };
};

/**
 * Guesses at most within so many seconds by someone who knows the rules and does whatever pays most: going on
 * through longer and longer periods, or stopping again and again until everything is forgotten. Rounded up.
 * @param limit of the kind `guess`
 */
export const mostGuesses = (limit: Limit, allowance: Allowance, seconds: number): number => {
  let most = 0;
  let passed = 0;
  for (let periods = 1; passed < seconds; periods += 1) {
    passed += periodOf(limit, allowance, periods - 1);
    const rounds = Math.ceil(seconds / (passed + forgottenAfter));
    most = Math.max(most, rounds * periods * allowance.turns);
  }
  return most;
};
