import { openProgramme, roundId } from '../test/cloudfunctions/programme/open-programme';
import {
  allReadings,
  decideByRanking,
  openAndAssign,
  readAll,
  releaseAll,
  storeReview,
} from '../test/cloudfunctions/programme/review/simulate-review';

/**
 * A simulated review through the real functions: assignment, every reading, ranking, decisions, release.
 *   npm run bench -- review            2,000 applications, 60 experts, 3 readers each
 *   npm run bench -- review 200 12     so many applications and experts
 */

const now = '2020-09-20T01:00:00.000Z';
const listed = 8;

const timed = async <Value>(name: string, work: () => Promise<Value>, say: (value: Value) => string) => {
  const begin = performance.now();
  const value = await work();
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`  ${name.padEnd(34)} ${seconds.padStart(7)} s   ${say(value)}`);
  return value;
};

const measure = async (applications: number, experts: number): Promise<void> => {
  const size = { applications, experts, readers: 3 };
  const programme = await openProgramme('2020-09-20T09:00:00+08:00');
  try {
    console.log(`review of ${applications} applications by ${experts} experts, 3 readers each`);
    await storeReview(programme, size, now);
    await timed(
      'assignment',
      () => openAndAssign(programme, size),
      ({ short }) => `${short.length} short`,
    );
    const rows = await allReadings(programme);
    const loads = new Map<string, number>();
    for (const { expertId } of rows.flatMap(({ readers }) => readers)) {
      loads.set(expertId, (loads.get(expertId) ?? 0) + 1);
    }
    const counts = [...loads.values()];
    console.log(`  ${''.padEnd(34)}             loads ${Math.min(...counts)} to ${Math.max(...counts)}`);
    await timed(
      'readings (list, open, submit)',
      () => readAll(programme, size),
      (sheets) => `${sheets} sheets`,
    );
    await timed(
      'ranking',
      () => programme.done('industry', 'review.ranking', { roundId }),
      ({ rows: ranked }) => `${ranked.length} places, ${Math.round(JSON.stringify(ranked).length / 1024)} KB`,
    );
    await timed(
      'decisions by the line',
      () => decideByRanking(programme, listed),
      () => `${listed} listed`,
    );
    await timed(
      'report of the round',
      () => programme.done('industry', 'round.report', { id: roundId }),
      ({ all }) => `${all} applications`,
    );
    await timed(
      'release until all have followed',
      () => releaseAll(programme),
      ({ timers }) => `${timers} timers`,
    );
    const tally = await programme.done('industry', 'application.tally', { roundId });
    console.log(`  on the notice ${tally.publicNotice ?? 0}, refused ${tally.rejected ?? 0}`);
  } finally {
    await programme.stop();
  }
};

const [applications = '2000', experts = '60'] = process.argv.slice(2);
measure(Number(applications), Number(experts)).catch((thrown: unknown) => {
  console.error(thrown);
  process.exit(1);
});
