/**
 * Moves the global Date by a constant offset, so that code loaded afterwards sees the programme's clock
 * and knows nothing of it. Dates made from given values stay as they are.
 * @param offset milliseconds added to the machine's time
 */
export function shiftDate(offset: number): void {
  if (offset === 0) return;
  const Real = Date;
  const now = (): number => Real.now() + offset;
  // A function and no class: `Date()` without `new` is a text.
  function Shifted(...args: []): unknown {
    if (new.target === undefined) return new Real(now()).toString();
    const values: readonly unknown[] = args.length === 0 ? [now()] : args;
    return Reflect.construct(Real, values, new.target);
  }
  Object.setPrototypeOf(Shifted, Real);
  Object.defineProperties(Shifted, {
    name: { value: 'Date' },
    length: { value: Real.length },
    now: { value: now, writable: true, configurable: true },
    prototype: { value: Real.prototype, writable: false },
  });
  Object.defineProperty(Real.prototype, 'constructor', {
    value: Shifted,
    writable: true,
    configurable: true,
  });
  globalThis.Date = Shifted as unknown as DateConstructor;
}
