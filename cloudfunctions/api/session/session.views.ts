import type { Instant } from '@domain/time/shanghai';

/** A browser one is signed in on. */
export interface SessionView {
  readonly id: string;
  readonly device: string;
  readonly startedAt: Instant;
  /** At most ten minutes behind. */
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  /** The browser that asks. */
  readonly current: boolean;
}
