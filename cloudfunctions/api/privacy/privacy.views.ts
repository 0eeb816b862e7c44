import type { Sex } from '@domain/people/person';

/** How much of one kind is held. */
export interface HeldCount {
  readonly name: string;
  readonly count: number;
}

/** What is held about the caller, as the caller sees it. */
export interface HeldView {
  readonly version: number;
  readonly name: string;
  readonly sex: Sex;
  readonly phone: string;
  readonly wechatBound: boolean;
  readonly counts: readonly HeldCount[];
}

/** Everything held about the caller, as one file. */
export interface ExportView {
  readonly fileName: string;
  /** JSON. */
  readonly content: string;
}

/** What has become of the data after a deletion. */
export interface ErasedView {
  readonly removed: readonly HeldCount[];
  /** What stays, and why. */
  readonly kept: readonly string[];
}
