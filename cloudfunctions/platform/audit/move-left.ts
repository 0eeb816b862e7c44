import { committedNames, type Trailed, type TrailedName } from '../database/collections';
import { findMany } from '../database/database';
import { describeError, log } from '../log/log';
import { chainHead } from './append';
import { moveTrail } from './move';

const page = 50;
/** The timer competes with every change that is made meanwhile. */
const attempts = 20;

const trailed: readonly TrailedName[] = [...committedNames, 'trails'];

const leftAfter = (collection: TrailedName, after: string): Promise<Trailed[]> =>
  findMany<TrailedName, keyof Trailed>(collection, {
    where: { hasTrail: true, _id: { $gt: after } },
    sort: [['_id', 'asc']],
    fields: ['_id', 'trail'],
    limit: page,
  });

const moveLeftIn = async (collection: TrailedName, mayGoOn: () => boolean): Promise<number> => {
  let moved = 0;
  for (let after = ''; mayGoOn(); ) {
    const left = await leftAfter(collection, after);
    for (const { _id, trail = [] } of left) {
      after = _id;
      if (!mayGoOn()) return moved;
      try {
        if (await moveTrail({ collection, id: _id, entries: trail }, attempts)) moved += trail.length;
      } catch (thrown) {
        // One trail that cannot be moved holds up no other; the next run tries it again.
        log.warn('audit-not-moved', { collection, ...describeError(thrown) });
      }
    }
    if (left.length < page) return moved;
  }
  return moved;
};

/**
 * Moves every entry that waits anywhere into the chain, and names its end in the log: a copy outside the database
 * by which a chain that has been cut off or written anew is found.
 * @returns how many entries were moved, and the number of the last record
 */
export const moveLeftTrails = async (
  mayGoOn: () => boolean,
): Promise<{ readonly moved: number; readonly seq: number }> => {
  let moved = 0;
  for (const collection of trailed) moved += await moveLeftIn(collection, mayGoOn);
  const { seq, digest } = await chainHead();
  if (moved > 0) log.info('audit-head', { seq, digest });
  return { moved, seq };
};
