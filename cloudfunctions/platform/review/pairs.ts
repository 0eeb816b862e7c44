import type { PairOfPeople } from '@domain/review/interests';
import { allOf } from '../database/all-of';

/** @returns the mentoring pairs, ended ones included, in which one of the people is mentor or apprentice */
export const pairsWith = async (personIds: readonly string[]): Promise<readonly PairOfPeople[]> => {
  const found = await allOf('pairs', { memberIds: { $in: personIds }, gone: false });
  return found.flatMap(({ content: { mentor, apprentice } }) =>
    mentor.memberId && apprentice.memberId
      ? [{ mentorId: mentor.memberId, apprenticeId: apprentice.memberId }]
      : [],
  );
};
