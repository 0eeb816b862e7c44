type Listener = () => void;

class Signal {
  aborted = false;
  reason: unknown = undefined;
  onabort: Listener | null = null;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Tells the listeners, once. */
  raise(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.onabort?.();
    for (const listener of [...this.listeners]) listener();
    this.listeners.clear();
  }
}

/** WeChat's JavaScript has no AbortController; TanStack Query makes one a query. The build puts this in its place. */
export class AbortController {
  readonly signal = new Signal();

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.raise(reason);
  }
}
