/** Says whether an address may send one more request now. */
export type RateLimit = (address: string) => boolean;

/** Addresses remembered at most; beyond this the ones at rest are forgotten. */
const REMEMBERED = 20_000;

/**
 * Lets every address send `perSecond` requests a second in the long run and four seconds' worth at once.
 * @param time a clock that only goes forward, milliseconds
 */
export function limitRate(perSecond: number, time: () => number = () => performance.now()): RateLimit {
  const burst = perSecond * 4;
  const seen = new Map<string, { left: number; at: number }>();
  const forgetRested = (now: number): void => {
    for (const [address, { at }] of seen) if (now - at > 4000) seen.delete(address);
  };
  return (address) => {
    const now = time();
    const one = seen.get(address) ?? { left: burst, at: now };
    one.left = Math.min(burst, one.left + ((now - one.at) / 1000) * perSecond);
    one.at = now;
    if (seen.size >= REMEMBERED && !seen.has(address)) forgetRested(now);
    seen.set(address, one);
    if (one.left < 1) return false;
    one.left -= 1;
    return true;
  };
}
