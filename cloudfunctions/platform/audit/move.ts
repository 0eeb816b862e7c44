import type { AuditEntry } from '@domain/audit/entry';
import type { TrailedName } from '../database/collections';
import { changeOne, removeById } from '../database/database';
import { describeError, log } from '../log/log';
import { appendToChain } from './append';

/** Entries that wait in the document they tell of. */
export interface Trail {
  readonly collection: TrailedName;
  readonly id: string;
  readonly entries: readonly AuditEntry[];
}

/** What a removed thing or a view leaves has no document of its own to stay in: it goes once it is moved. */
const clear = async ({ collection, id, entries }: Trail): Promise<void> => {
  if (collection === 'trails') {
    await removeById('trails', id);
    return;
  }
  // A trail only grows at its end or is emptied whole: same length and same last key, same entries.
  await changeOne(
    collection,
    { _id: id, trail: { $size: entries.length }, [`trail.${entries.length - 1}.key`]: entries.at(-1)?.key },
    { $set: { trail: [], hasTrail: false } },
  );
};

/**
 * Moves the entries of a trail into the chain, then empties the trail of exactly these. It may run twice or break
 * off anywhere: an entry is recorded once, and what is left stays.
 * @returns whether all of them are in the chain
 */
export const moveTrail = async (trail: Trail, attempts: number): Promise<boolean> => {
  if (trail.entries.length === 0) return true;
  if (!(await appendToChain(trail.entries, attempts))) return false;
  await clear(trail);
  return true;
};

const attemptsAtOnce = 3;

/** Moves right after a change. What does not fit in now is moved by the timer: the change and its record stand. */
export const moveNow = async (trail: Trail): Promise<void> => {
  try {
    await moveTrail(trail, attemptsAtOnce);
  } catch (thrown) {
    log.warn('audit-left-to-the-timer', { collection: trail.collection, ...describeError(thrown) });
  }
};
