import { availableParallelism } from 'node:os';

/** Tells how busy this process keeps the machine's cores. */
export interface Cores {
  /** The share of all cores, from 0 to 1, that this process has used since the last look. */
  look(): number;
}

/** Begins to watch the cores. */
export function watchCores(): Cores {
  let at = performance.now();
  let used = process.cpuUsage();
  return {
    look: () => {
      const now = performance.now();
      const { user, system } = process.cpuUsage(used);
      const share = (user + system) / 1000 / Math.max(1, now - at) / availableParallelism();
      at = now;
      used = process.cpuUsage();
      return share;
    },
  };
}
