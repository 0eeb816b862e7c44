const keepFor = 5_000;

/** A value looked up at most once in five seconds, for reads that may be that much behind. */
export interface Brief<T> {
  /** @returns the remembered value of the key, or the one looked up now */
  get(key: string, lookUp: () => Promise<T>): Promise<T>;
  /** Takes a value that has just been read or written, so that the next read sees it. */
  set(key: string, value: T): void;
  forget(key: string): void;
}

/**
 * Remembers values in this instance's memory for five seconds by a clock that only goes forward.
 * Look-ups under way are shared; failed ones are not remembered.
 * @param most entries kept; beyond it all are dropped
 */
export const remembersBriefly = <T>(most = 2_000): Brief<T> => {
  const entries = new Map<string, { readonly value: Promise<T>; readonly until: number }>();
  const keep = (key: string, value: Promise<T>): void => {
    if (entries.size >= most) entries.clear();
    entries.set(key, { value, until: performance.now() + keepFor });
  };
  return {
    get: (key, lookUp) => {
      const known = entries.get(key);
      if (known && known.until > performance.now()) return known.value;
      const value = lookUp();
      keep(key, value);
      value.catch(() => entries.delete(key));
      return value;
    },
    set: (key, value) => keep(key, Promise.resolve(value)),
    forget: (key) => entries.delete(key),
  };
};
