import type { AuditEntry } from '@domain/audit/entry';
import type { TrailedName } from '../database/collections';
import { type Condition, changeMany, removeById } from '../database/database';
import { describeError, log } from '../log/log';
import { appendToChain } from './append';

/** Entries that wait in the document they tell of. */
export interface Trail {
  readonly collection: TrailedName;
  readonly id: string;
  readonly entries: readonly AuditEntry[];
}

/** A trail only grows at its end or is emptied whole: same length and same last key, same entries. */
const unchanged = ({ id, entries }: Trail): Condition => ({
  _id: id,
  trail: { $size: entries.length },
  [`trail.${entries.length - 1}.key`]: entries.at(-1)?.key,
});

/** What a removed thing or a view leaves has no document of its own to stay in: it goes once it is moved. */
const clear = async (trails: readonly Trail[]): Promise<void> => {
  for (const { id } of trails.filter(({ collection }) => collection === 'trails')) {
    await removeById('trails', id);
  }
  for (const collection of new Set(trails.map((trail) => trail.collection))) {
    if (collection === 'trails') continue;
    const conditions = trails.filter((trail) => trail.collection === collection).map(unchanged);
    await changeMany(collection, { $or: conditions }, { $set: { trail: [], hasTrail: false } });
  }
};

/**
 * Moves the entries of trails into the chain, then empties the trails of exactly these. It may run twice or break
 * off anywhere: an entry is recorded once, and what is left stays.
 * @param some of different documents
 * @returns whether all of them are in the chain
 */
const moveTrails = async (some: readonly Trail[], attempts: number): Promise<boolean> => {
  const trails = some.filter(({ entries }) => entries.length > 0);
  if (trails.length === 0) return true;
  const entries = trails.flatMap((trail) => trail.entries);
  if (!(await appendToChain(entries, attempts))) return false;
  await clear(trails);
  return true;
};

/** `moveTrails` for one document. */
export const moveTrail = (trail: Trail, attempts: number): Promise<boolean> => moveTrails([trail], attempts);

const attemptsAtOnce = 3;
/** Moves that an instance makes at once; where changes come faster, their trails are moved together. */
const movesAtOnce = 20;
/** Moves a second that it regains: instances compete for the end of the chain, and fewer moves take more along. */
const movesASecond = 4;
/** Trails that wait at most, however fast they come. */
const mostWaiting = 50;

const waiting = new Map<string, Trail>();
let movesLeft = movesAtOnce;
let countedAt = performance.now();

const mayMove = (): boolean => {
  const now = performance.now();
  movesLeft = Math.min(movesAtOnce, movesLeft + ((now - countedAt) / 1000) * movesASecond);
  countedAt = now;
  if (movesLeft < 1 && waiting.size < mostWaiting) return false;
  movesLeft = Math.max(0, movesLeft - 1);
  return true;
};

/**
 * Moves right after a change. What does not fit in now is moved with the next change, or by the timer: the change
 * and its record stand, in one document.
 */
export const moveNow = async (trail: Trail): Promise<void> => {
  waiting.set(`${trail.collection}/${trail.id}`, trail);
  if (!mayMove()) return;
  const trails = [...waiting.values()];
  waiting.clear();
  try {
    await moveTrails(trails, attemptsAtOnce);
  } catch (thrown) {
    log.warn('audit-left-to-the-timer', { collection: trail.collection, ...describeError(thrown) });
  }
};
