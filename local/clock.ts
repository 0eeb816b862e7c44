/** The programme's clock: the machine's time moved by a constant offset. */
export interface Clock {
  /** Milliseconds added to the machine's time. */
  readonly offset: number;
  /** The programme's time, milliseconds since 1970 UTC. */
  now(): number;
}

/**
 * Starts a clock.
 * @param startAt the instant it shows now (milliseconds since 1970 UTC); left out: the machine's own time.
 */
export function startClock(startAt?: number): Clock {
  const offset = startAt === undefined ? 0 : startAt - Date.now();
  return { offset, now: () => Date.now() + offset };
}
