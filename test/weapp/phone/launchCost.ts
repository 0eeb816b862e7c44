import { setDataRecords } from './setData';
import type { LaunchCost } from './settings';

let script = 0;

/** Runs scripts of the package and counts their time towards the launch. */
export function launching<Result>(act: () => Result): Result {
  const start = performance.now();
  try {
    return act();
  } finally {
    script += performance.now() - start;
  }
}

/** What this launch has cost. */
export const launchCost = (): LaunchCost => ({
  script: Math.round(script),
  firstData: setDataRecords()[0]?.bytes ?? 0,
});
