import { loadavg } from 'node:os';
import { liveThrough } from '../test/domain/years/live-through';
import { numberOf } from './options';

/**
 * The years from 2020 to 2032, lived through by the clock: late filers, pauses, removals, appeals, outages; after each
 * step everything is held against what must be so.
 *   --studios=300   how many studios
 *   --seed=1        another history
 */
const studios = numberOf('studios', 300);
const begun = performance.now();
const { faults, ...figures } = liveThrough(studios, numberOf('seed', 1));
console.log(`2020 to 2032 of ${studios} studios: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(14)} ${figure}`);
console.log(
  `  own memory     ${Math.round(process.memoryUsage().rss / 1e6)} MB, load ${loadavg()[0]?.toFixed(1)}`,
);
for (const fault of faults) console.log(`  FAULT ${fault}`);
console.log(faults.length === 0 ? '  everything held after each step: met' : '  NOT MET');
if (faults.length > 0) process.exitCode = 1;
