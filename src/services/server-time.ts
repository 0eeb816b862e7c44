import type { Instant } from '@domain/time/shanghai';

let offset = 0;

/** Learns the server's clock from an answer. Half of the time the call took is taken off. */
export const learnServerTime = (now: Instant, sentAt: number, receivedAt: number): void => {
  offset = Date.parse(now) - (sentAt + receivedAt) / 2;
};

/** @returns the server's present instant, as near as this device can tell; the phone's own clock is not trusted */
export const serverNow = (): Instant => new Date(Date.now() + offset).toISOString();
