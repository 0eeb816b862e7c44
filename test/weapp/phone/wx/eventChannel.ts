type Listener = (...values: unknown[]) => void;
export type Listeners = Record<string, Listener>;

/** One end of the line between an opened page and its opener. */
class EventChannel {
  private readonly listeners = new Map<string, Set<Listener>>();
  peer: EventChannel | undefined;

  on(name: string, listener: Listener): void {
    const all = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, all.add(listener));
  }

  once(name: string, listener: Listener): void {
    const only: Listener = (...values) => {
      this.off(name, only);
      listener(...values);
    };
    this.on(name, only);
  }

  off(name: string, listener?: Listener): void {
    if (listener) this.listeners.get(name)?.delete(listener);
    else this.listeners.delete(name);
  }

  emit(name: string, ...values: unknown[]): void {
    [...(this.peer?.listeners.get(name) ?? [])].forEach((listener) => listener(...values));
  }
}

/** The opener's end, listening as `events` says, and the opened page's end. */
export function eventChannelPair(events: Listeners = {}): [EventChannel, EventChannel] {
  const near = new EventChannel();
  const far = new EventChannel();
  near.peer = far;
  far.peer = near;
  for (const [name, listener] of Object.entries(events)) near.on(name, listener);
  return [near, far];
}
