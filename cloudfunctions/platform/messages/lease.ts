import type { Instant } from '@domain/time/shanghai';

/** Longer than any function may run: whoever holds something after that is dead. Milliseconds. */
const lease = 120_000;

/** @returns until when what is taken now is held */
export const leaseFrom = (now: Instant): Instant => new Date(Date.parse(now) + lease).toISOString();
