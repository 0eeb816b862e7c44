import type { Instant } from '@domain/time/shanghai';
import { describeError, log } from '@platform/log/log';

/** What a job works with. */
export interface Shift {
  /** The server's instant at which the timer fired. */
  readonly now: Instant;
  /** Whether there is time for another batch; the next run goes on where this one stops. */
  readonly mayGoOn: () => boolean;
}

/** Does one kind of work as far as time allows. @returns what it did, in numbers for the log */
export type Job = (shift: Shift) => Promise<Readonly<Record<string, number>>>;

/** What one job may take of the time that is left: work that has no end keeps nobody else from working. */
const share = 2 / 3;

/**
 * Runs all jobs one after the other; one that breaks stops no other, and one that is never done leaves the others time.
 * @param budget milliseconds all of them may take together
 * @returns whether all went through
 */
export const runJobs = async (
  jobs: Readonly<Record<string, Job>>,
  now: Instant,
  budget: number,
): Promise<boolean> => {
  const until = performance.now() + budget;
  let allWell = true;
  for (const [name, job] of Object.entries(jobs)) {
    const begun = performance.now();
    const ends = begun + (until - begun) * share;
    const mayGoOn = (): boolean => performance.now() < ends;
    try {
      const done = await job({ now, mayGoOn });
      log.info('job-done', { job: name, ms: Math.round(performance.now() - begun), ...done });
    } catch (thrown) {
      allWell = false;
      log.error('job-broke', { job: name, ...describeError(thrown) });
    }
  }
  return allWell;
};
