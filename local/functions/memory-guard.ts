import { totalmem } from 'node:os';

/** Looks this often (ms): fast enough to stop a function that fills gigabytes a second before the machine is full. */
const LOOK_EVERY = 100;
const SHARE = 0.8;

/** The memory (bytes) this process may take where nothing else is said: four fifths of what it can have. */
export function usualLimit(): number {
  const constrained = process.constrainedMemory();
  const available = constrained > 0 && constrained < totalmem() ? constrained : totalmem();
  return available * SHARE;
}

/**
 * Watches over the memory of the whole process. The heap of a worker has its own limit; buffers lie outside
 * of it, and a function that heaps up buffers would take all others, and the store, along.
 * @param limit bytes
 * @param relieve is called while there is more, and should end what fills the memory
 * @returns how to stop watching
 */
export function guardMemory(limit: number, relieve: () => void): () => void {
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > limit) relieve();
  }, LOOK_EVERY).unref();
  return () => clearInterval(watch);
}
