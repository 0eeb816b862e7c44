/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** @returns a number from 0 up to 1 */
  next(): number;
  /** @returns a number from `from` up to `to` */
  between(from: number, to: number): number;
  /** @returns true so often: 0.1 is one time in ten */
  happens(share: number): boolean;
}

/** mulberry32: 32 bits of state, good enough for weather. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    happens: (share) => next() < share,
  };
};
