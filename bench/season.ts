import { loadavg } from 'node:os';
import { runSeason } from '../test/cloudfunctions/season/season';
import { numberOf } from './options';

/**
 * The season from 1 September to 31 December, lived through by the clock: the timer every hour, and more often at
 * nine, with outages of timer, WeChat and store. Firings at which nothing can be due are left out but for one in ten.
 *   --studios=2000   how many studios
 *   --seed=1         another season
 */
const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:03`);
const times = [...hours, '09:00', '09:01', '09:06', '09:20', '09:40', '21:00'].sort();

const main = async (): Promise<void> => {
  const studios = numberOf('studios', 2_000);
  const begun = performance.now();
  const report = await runSeason({
    studios,
    seed: numberOf('seed', 1),
    times,
    skipsQuietDays: false,
    idleFirings: 10,
    tell: (line) => process.stdout.write(`  ${line}\n`),
  });
  const { faults, ...figures } = report;
  console.log(`season of ${studios} studios: ${Math.round((performance.now() - begun) / 1000)} s`);
  for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(14)} ${figure}`);
  console.log(
    `  own memory     ${Math.round(process.memoryUsage().rss / 1e6)} MB, load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  FAULT ${fault}`);
  console.log(faults.length === 0 ? '  none missing, none twice, none out of date: met' : '  NOT MET');
  if (faults.length > 0) process.exitCode = 1;
};

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
