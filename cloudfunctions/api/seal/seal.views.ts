import type { Instant } from '@domain/time/shanghai';

/** The seal of the caller's own post. */
export interface SealView {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** A picture of its own as Base64 of a PNG; null while it is drawn from the name. */
  readonly picture: string | null;
  /** Fingerprint of the key that signs now, and since when. */
  readonly key: { readonly id: string; readonly from: Instant };
  /** The officers of the post, and which of them may use it. */
  readonly officers: readonly { readonly id: string; readonly name: string; readonly mayUse: boolean }[];
}
