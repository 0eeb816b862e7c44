import type { Round } from '@domain/round/round';
import type { StoredRound } from '../database/collections';
import { findById, findOne } from '../database/database';
import { remembersBriefly } from '../memory/briefly';

const known = remembersBriefly<StoredRound | null>(100);

/** @returns the round, at most five seconds old; null where there is none */
export const roundById = (id: string): Promise<StoredRound | null> =>
  known.get(id, () => findById('rounds', id));

/**
 * @returns the round as it is stored now, to be changed or to decide what is late. A round is large and
 * changes seldom: where it is in memory, only its version is asked for.
 */
export const freshRoundById = async (id: string): Promise<StoredRound | null> => {
  const [remembered, stored] = await Promise.all([
    roundById(id),
    findOne('rounds', { where: { _id: id }, fields: ['version'] }),
  ]);
  if (remembered?.version === stored?.version) return remembered;
  known.forget(id);
  return roundById(id);
};

/** Drops a round from memory after it has been changed. */
export const forgetRound = (id: string): void => known.forget(id);

/** @returns the round alone, without what the commit keeps in it */
export const plainRound = ({
  outbox: _,
  hasOutgoing: __,
  handled: ___,
  trail: ____,
  hasTrail: _____,
  ...round
}: StoredRound): Round => round;
