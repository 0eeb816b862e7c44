/** A clock that stands where it is put: everything in this process sees it, and nothing of the season passes by itself. */
export interface SeasonClock {
  now(): string;
  set(at: string): void;
  /** Gives the process its own time back. */
  stop(): void;
}

/**
 * Puts the process's `Date` and, by as much, its monotonic clock under the season's time, so that what is remembered
 * for seconds is forgotten when hours of the season pass.
 */
export const startSeasonClock = (from: string): SeasonClock => {
  const Real = Date;
  const monotonic = performance.now.bind(performance);
  const begun = Real.parse(from);
  let standing = begun;
  const Standing = new Proxy(Real, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [standing] : args, newTarget) as object,
    get: (target, key, receiver) =>
      key === 'now' ? () => standing : (Reflect.get(target, key, receiver) as unknown),
  });
  globalThis.Date = Standing;
  performance.now = () => monotonic() + standing - begun;
  return {
    now: () => new Real(standing).toISOString(),
    set: (at) => {
      standing = Real.parse(at);
    },
    stop: () => {
      globalThis.Date = Real;
      performance.now = monotonic;
    },
  };
};
