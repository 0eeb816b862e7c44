import type { Instant } from '@domain/time/shanghai';

/** What a browser shows while it waits to be let in. */
export interface AskedView {
  /** `K7M-42Q-9XH`. */
  readonly code: string;
  /** What its QR code says: an address that carries the code. */
  readonly scan: string;
  readonly expiresAt: Instant;
}

/** What a waiting browser learns; `ticket` is for CloudBase's custom sign-in. */
export type CollectedView =
  | { readonly state: 'waiting' | 'refused' | 'expired' }
  | { readonly state: 'confirmed'; readonly ticket: string; readonly expiresAt: Instant };

/** What the confirming screen says of the browser that asks. */
export interface AskingView {
  readonly device: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  readonly state: 'waiting' | 'confirmed' | 'refused' | 'expired';
  /** The session that a confirmed browser gets lasts so many hours. */
  readonly hours: number;
}
