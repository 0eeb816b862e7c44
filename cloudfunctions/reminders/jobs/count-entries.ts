import { findMany } from '@platform/database/database';
import { describeError, log } from '@platform/log/log';
import { checkTally } from '@platform/tallies/check-tally';
import { countEntry } from '@platform/tallies/count-entry';
import type { Job } from '../run-jobs';

const page = 100;
/** Months compared with their entries in one run: those that were compared longest ago. */
const checksARun = 50;

/** Counts entries whose counting failed or was broken off, and compares counters with the entries they count. */
export const countEntries: Job = async ({ now, mayGoOn }) => {
  const done = { counted: 0, checked: 0, repaired: 0 };
  for (const name of ['activities', 'results'] as const) {
    const waiting = await findMany(name, { where: { uncounted: true }, sort: [['_id', 'asc']], limit: page });
    for (const entry of waiting as never[]) {
      if (!mayGoOn()) return done;
      try {
        await countEntry(name, entry);
        done.counted += 1;
      } catch (thrown) {
        log.warn('entry-not-counted', { collection: name, ...describeError(thrown) });
      }
    }
  }
  const oldest = await findMany('tallies', { where: {}, sort: [['checkedAt', 'asc']], limit: checksARun });
  for (const tally of oldest as never[]) {
    if (!mayGoOn()) return done;
    const found = await checkTally(tally, now);
    done.checked += 1;
    if (found === 'repaired') {
      done.repaired += 1;
      log.error('counter-repaired');
    }
  }
  return done;
};
