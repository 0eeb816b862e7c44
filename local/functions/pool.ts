import { failed, type Outcome } from './outcome';
import type { InvocationMessage } from './protocol';
import { openSlot, type Slot, type SlotOptions } from './slot';

export interface PoolOptions {
  /** Workers started as soon as invocations wait. */
  readonly base: number;
  /** Workers at most, the further ones only while all others are held up. */
  readonly most: number;
}

/** The workers of one function in one version of its code, and the invocations waiting for them. */
export interface Pool {
  run(message: InvocationMessage): Promise<Outcome>;
  /** Ends all workers that have been busy for a while: one of them fills the memory. */
  relieve(): void;
  /** Starts one worker ahead of need. */
  warm(): void;
  readonly workers: number;
  /** Runs what waits and what runs, then lets all workers go. */
  retire(): Promise<void>;
}

interface Waiting {
  readonly message: InvocationMessage;
  readonly resolve: (outcome: Outcome) => void;
}

const MOST_WAITING = 2500;
/**
 * If nothing began for so long (ms) although invocations wait, one more worker is started; the next one after twice
 * as long, since workers that all compute are not helped by more of them.
 */
const HELD_UP = 200;
/** A worker that rested so long (ms) is let go, but for one. */
const REST = 120_000;

/** Opens the pool of a function. */
export function openPool(slotOptions: SlotOptions, { base, most }: PoolOptions): Pool {
  const slots = new Set<Slot>();
  const queue: Waiting[] = [];
  let lastBegin = performance.now();
  let watch: NodeJS.Timeout | undefined;
  let retired: (() => void) | undefined;

  const begin = (slot: Slot, { message, resolve }: Waiting): void => {
    lastBegin = performance.now();
    void slot.run(message).then(resolve);
  };

  const grow = (): void => {
    const slot: Slot = openSlot(slotOptions, {
      free: () => pump(),
      gone: (loadFailure) => {
        slots.delete(slot);
        // What cannot be loaded once cannot be loaded for the next in line either.
        if (loadFailure) for (const { resolve } of queue.splice(0)) resolve(failed('execution', loadFailure));
        pump();
      },
    });
    slots.add(slot);
  };

  const pump = (): void => {
    for (const slot of slots) {
      if (queue.length === 0) break;
      if (slot.idle) begin(slot, queue.shift() as Waiting);
    }
    if (queue.length > 0 && slots.size < base) grow();
    if (queue.length > 0 && !watch) watch = setInterval(growIfHeldUp, HELD_UP / 2);
    if (queue.length === 0) {
      clearInterval(watch);
      watch = undefined;
      if (retired) endIdle();
    }
  };

  const growIfHeldUp = (): void => {
    const patience = HELD_UP * 2 ** Math.max(0, slots.size - base);
    if (performance.now() - lastBegin > patience && slots.size < most) {
      lastBegin = performance.now();
      grow();
    }
  };

  const endIdle = (): void => {
    for (const slot of slots) if (slot.idle) void slot.end();
    if (slots.size === 0) retired?.();
  };

  const rest = setInterval(() => {
    const before = performance.now() - REST;
    for (const slot of [...slots].slice(1)) if (slot.idle && slot.idleSince < before) void slot.end();
  }, REST / 4).unref();

  return {
    get workers() {
      return slots.size;
    },
    relieve: () => {
      for (const slot of slots) slot.relieve();
    },
    warm: () => {
      if (slots.size === 0) grow();
    },
    run: (message) => {
      if (queue.length >= MOST_WAITING) {
        return Promise.resolve(failed('too-many', 'Too many invocations of this function are waiting.'));
      }
      return new Promise((resolve) => {
        queue.push({ message, resolve });
        pump();
      });
    },
    retire: () =>
      new Promise((resolve) => {
        clearInterval(rest);
        retired = resolve;
        pump();
      }),
  };
}
