import type { Instant } from '@domain/time/shanghai';
import { storage } from '@/platform/storage';

const key = 'clock';
/** Milliseconds by which the kept difference may be out before it is written again. */
const tolerance = 2_000;

const kept = storage.read(key);
let offset = typeof kept === 'number' ? kept : 0;
let written = offset;

/**
 * Learns the server's clock from an answer; half of the time the call took is taken off. The difference is kept on
 * this device, so that an app started without a network does not take the phone's clock for the server's.
 */
export const learnServerTime = (now: Instant, sentAt: number, receivedAt: number): void => {
  offset = Date.parse(now) - (sentAt + receivedAt) / 2;
  if (Math.abs(offset - written) <= tolerance) return;
  written = offset;
  storage.keep(key, offset);
};

/** @returns the server's present instant, as near as this device can tell; the phone's own clock is not trusted */
export const serverNow = (): Instant => new Date(Date.now() + offset).toISOString();
