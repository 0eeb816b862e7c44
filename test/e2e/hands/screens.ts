/** A phone's screen and the font that its user has set. */
export interface Screen {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Over the normal font; WeChat's largest is about 1.4. */
  readonly fontScale: number;
}

const small = { width: 375, height: 667 };

/** The smallest phone, a large one, and the smallest with the font at its largest. */
export const screens: readonly [Screen, Screen, Screen] = [
  { name: '375 × 667', viewport: small, fontScale: 1 },
  { name: '430 × 932', viewport: { width: 430, height: 932 }, fontScale: 1 },
  { name: '375 × 667, largest font', viewport: small, fontScale: 1.4 },
];

/** @returns the screen's name in a file's */
export const nameOf = ({ viewport, fontScale }: Screen): string =>
  fontScale === 1 ? String(viewport.width) : `${viewport.width}-largest`;
