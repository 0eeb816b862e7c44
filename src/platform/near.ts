/** Where a part of a page is. */
export interface Seen {
  /** In the window or near it. */
  readonly near: boolean;
  /** Height of the part, px. */
  readonly height: number;
}

/** Pixels above and below the window that count as near. */
export const nearby = 1200;
