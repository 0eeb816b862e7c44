/** Lengths that the phone measures against its own view (rpx, vh, the safe area), as the runner's frame sets them. */
export function phoneLengths(value: string): string {
  return value
    .replace(/(-?\d*\.?\d+)rpx\b/g, 'calc(var(--phone-rpx) * $1)')
    .replace(/(-?\d*\.?\d+)vh\b/g, 'calc(var(--phone-vh) * $1)')
    .replace(
      /(?:env|constant)\(\s*safe-area-inset-(top|bottom|left|right)\s*(?:,[^)]*)?\)/g,
      'var(--phone-safe-$1)',
    );
}
