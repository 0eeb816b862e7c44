import type { Instant } from '@domain/time/shanghai';

/** @returns the server's instant: the only clock that decides what is late */
export const serverNow = (): Instant => new Date().toISOString();
