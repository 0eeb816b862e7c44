import { watchCores } from './cores';
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
/** How often (ms) it is looked whether more workers would help. */
const LOOK_EVERY = HELD_UP / 2;
/** The share of all cores from which on a further worker would only take time from the others. */
const BUSY = 0.7;
/** A worker that rested so long (ms) is let go, but for one. */
const REST = 120_000;

/** Opens the pool of a function. */
export function openPool(slotOptions: SlotOptions, { base, most }: PoolOptions): Pool {
  const slots = new Set<Slot>();
  const queue: Waiting[] = [];
  let lastBegin = performance.now();
  const cores = watchCores();
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
    if (queue.length > 0 && !watch) {
      cores.look();
      watch = setInterval(growIfHelpful, LOOK_EVERY);
    }
    if (queue.length === 0) {
      clearInterval(watch);
      watch = undefined;
      if (retired) endIdle();
    }
  };

  /** More workers help where all are held up, and where they wait for the disk while cores stand idle. */
  const growIfHelpful = (): void => {
    const isIdle = cores.look() < BUSY;
    if (slots.size >= most || [...slots].some(({ loading }) => loading)) return;
    const patience = HELD_UP * 2 ** Math.max(0, slots.size - base);
    const isHeldUp = performance.now() - lastBegin > patience;
    if (!isHeldUp && !(isIdle && slots.size < 2 * base)) return;
    lastBegin = performance.now();
    grow();
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
