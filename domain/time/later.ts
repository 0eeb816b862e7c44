import type { Instant } from './shanghai';

/** @returns the instant so many milliseconds after the given one */
export const later = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
