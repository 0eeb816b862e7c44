import type { Instant } from '../time/shanghai';
import type { Assigned, Reading } from './assign';

/**
 * Who is to read what, worked out once and then given out in batches: thousands of sheets are more than one call can
 * make. A draft of the programme's own; what counts are the sheets.
 */
export interface AssignmentPlan {
  readonly roundId: string;
  /** Version of the review that it was worked out for: terms, experts and interests declared. */
  readonly reviewVersion: number;
  /** Names the plan, so that an expert is told of it once. */
  readonly key: string;
  readonly at: Instant;
  readonly readings: readonly PlannedReading[];
  readonly short: Assigned['short'];
  /** How many of the readings have been given out. */
  readonly given: number;
}

/** A reading with the application's number in the round. */
export interface PlannedReading extends Reading {
  readonly number: number;
}

/** Milliseconds after which a plan that was not finished is worked out anew: other applications may have come. */
const lasts = 10 * 60_000;

/** @returns whether the plan may be gone on with; one that is done, old, or made for another review may not */
export const mayGoOn = (
  plan: AssignmentPlan | null,
  review: { readonly version: number },
  now: Instant,
): plan is AssignmentPlan =>
  plan !== null &&
  plan.reviewVersion === review.version &&
  plan.given < plan.readings.length &&
  Date.parse(now) - Date.parse(plan.at) < lasts;

/** @returns the readings that come next, so many at most */
export const nextReadings = (plan: AssignmentPlan, most: number): readonly PlannedReading[] =>
  plan.readings.slice(plan.given, plan.given + most);
