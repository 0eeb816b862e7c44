/**
 * Moves the global Date by a constant offset, so that code loaded afterwards sees the programme's clock
 * and knows nothing of it. Dates made from given values stay as they are.
 * @param offset milliseconds added to the machine's time
 */
export function shiftDate(offset: number): void {
  if (offset === 0) return;
  const Real = Date;
  const now = (): number => Real.now() + offset;
  const Shifted = new Proxy(Real, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new Real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  Object.defineProperty(Real.prototype, 'constructor', {
    value: Shifted,
    writable: true,
    configurable: true,
  });
  globalThis.Date = Shifted;
}
