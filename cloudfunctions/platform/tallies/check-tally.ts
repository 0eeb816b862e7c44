import { isDeepStrictEqual } from 'node:util';
import { sumsOf, type Tally } from '@domain/ledger/tally';
import type { StoredActivity, StoredResult } from '../database/collections';
import { changeOne, findMany } from '../database/database';
import { rowOfActivity, rowOfResult } from './tally-row';

const page = 1_000;

const entriesOf = async <N extends 'activities' | 'results'>(
  name: N,
  { studioId, month }: Tally,
): Promise<(N extends 'activities' ? StoredActivity : StoredResult)[]> => {
  const all: unknown[] = [];
  for (let after = ''; ; ) {
    const some = (await findMany(name, {
      where: {
        studioId,
        gone: false,
        on: { $gte: month, $lte: `${month}\uffff` },
        _id: { $gt: after },
      },
      sort: [['_id', 'asc']],
      limit: page,
      without: ['earlier', 'search'],
    })) as unknown as { readonly _id: string }[];
    all.push(...some);
    const last = some.at(-1);
    if (!last || some.length < page) return all as never;
    after = last._id;
  }
};

/** What a check has found. `unsettled`: entries arrived meanwhile; the next run looks again. */
export type TallyCheck = 'right' | 'repaired' | 'unsettled';

/**
 * Counts a studio's month again from its entries and compares; a difference is put right.
 * @returns what was found; a difference is logged by the caller, for there should be none
 */
export const checkTally = async (tally: Tally, now: string): Promise<TallyCheck> => {
  const [activities, results] = await Promise.all([
    entriesOf('activities', tally),
    entriesOf('results', tally),
  ]);
  if ([...activities, ...results].some(({ uncounted }) => uncounted)) return 'unsettled';
  const rows = [
    ...activities.map((activity) => rowOfActivity(activity, tally.month)),
    ...results.map((result) => rowOfResult(result, tally.month)),
  ];
  const { rows: kept, _id, version } = tally;
  const sums = sumsOf(rows);
  const isRight = isDeepStrictEqual(sums, sumsOf(kept)) && isDeepStrictEqual(sums, sumsKept(tally));
  const change = isRight
    ? { checkedAt: now }
    : {
        ...sums,
        rows: [...kept.filter(({ counts }) => !counts), ...rows],
        version: version + 1,
        checkedAt: now,
      };
  const done = await changeOne('tallies', { _id, version }, { $set: change });
  if (!done) return 'unsettled';
  return isRight ? 'right' : 'repaired';
};

const sumsKept = ({
  activities,
  hours,
  guests,
  photos,
  byKind,
  people,
  results,
  byLevel,
  lastDay,
}: Tally) => ({ activities, hours, guests, photos, byKind, people, results, byLevel, lastDay });
