import type { Instant } from '@domain/time/shanghai';

/** The picture that a seal shows. */
export interface SealPictureView {
  readonly fileId: string;
  /** How WeChat's check of it stands: until it has passed, papers show the drawn seal. */
  readonly check: 'waiting' | 'passed' | 'refused';
  /** For ten minutes; null for whoever may not see it before it has passed. */
  readonly url: string | null;
  readonly from: Instant;
}

/** The seal of the caller's own post. */
export interface SealView {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** The uploaded picture; null while it is drawn from the name. */
  readonly picture: SealPictureView | null;
  /** Fingerprint of the key that signs now, and since when. */
  readonly key: { readonly id: string; readonly from: Instant };
  /** The officers of the post, and which of them may use it. */
  readonly officers: readonly { readonly id: string; readonly name: string; readonly mayUse: boolean }[];
}
