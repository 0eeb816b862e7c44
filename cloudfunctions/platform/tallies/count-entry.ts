import { noSums, sumsOf, type Tally, type TallyRow, tallyIdOf, withRow } from '@domain/ledger/tally';
import type { StoredActivity, StoredResult } from '../database/collections';
import { changeOne, findById, insert } from '../database/database';
import { describeError, log } from '../log/log';
import { type CountedName, rowOfActivity, rowOfResult } from './tally-row';

type Counted = StoredActivity | StoredResult;

/** Tries of a counter that several entries compete for; what is left then is the timer's. */
const tries = 8;

const newTally = ({ studioId, unionPath }: Counted, month: string): Tally => ({
  _id: tallyIdOf(studioId, month),
  studioId,
  unionPath,
  month,
  rows: [],
  ...noSums,
  version: 0,
  checkedAt: '',
});

const putOnce = async (entry: Counted, month: string, row: TallyRow): Promise<boolean> => {
  const stored = await findById('tallies', tallyIdOf(entry.studioId, month));
  const tally = stored ?? newTally(entry, month);
  const rows = withRow(tally.rows, row);
  if (rows === null) return true;
  const next = { ...tally, rows, ...sumsOf(rows), version: tally.version + 1 };
  if (!stored) return insert('tallies', next);
  const { _id, ...fields } = next;
  return changeOne('tallies', { _id, version: tally.version }, { $set: fields });
};

const put = async (entry: Counted, month: string, row: TallyRow): Promise<void> => {
  for (let done = 0; done < tries; done += 1) if (await putOnce(entry, month, row)) return;
  throw new Error('a counter was overtaken again and again');
};

/**
 * Counts an entry as it is now in every month in which it was ever counted. It may run twice, late or in
 * parallel: a row is replaced by a newer version of its entry alone.
 */
export const countEntry = async (name: CountedName, entry: Counted): Promise<void> => {
  for (const month of entry.countedIn) {
    const row =
      name === 'activities'
        ? rowOfActivity(entry as StoredActivity, month)
        : rowOfResult(entry as StoredResult, month);
    await put(entry, month, row);
  }
  await changeOne('studios', { _id: entry.studioId }, { $max: { lastLoggedAt: entry.receivedAt } });
  // A change that came meanwhile has a version of its own and is counted by itself.
  await changeOne(name, { _id: entry._id, version: entry.version }, { $set: { uncounted: false } });
};

/** Counts right after a change. What fails here is counted by the timer: the entry itself stands. */
export const countNow = async (name: CountedName, entry: Counted): Promise<void> => {
  if (!entry.uncounted) return;
  try {
    await countEntry(name, entry);
  } catch (thrown) {
    log.warn('count-left-to-the-timer', { collection: name, ...describeError(thrown) });
  }
};
