import type { PairOfPeople } from '@domain/review/interests';
import { findMany } from '../database/database';

const page = 1_000;

/** @returns the mentoring pairs, ended ones included, in which one of the people is mentor or apprentice */
export const pairsWith = async (personIds: readonly string[]): Promise<readonly PairOfPeople[]> => {
  const found = await findMany('pairs', {
    where: { memberIds: { $in: personIds }, gone: false },
    fields: ['content'],
    limit: page,
  });
  return found.flatMap(({ content: { mentor, apprentice } }) =>
    mentor.memberId && apprentice.memberId
      ? [{ mentorId: mentor.memberId, apprenticeId: apprentice.memberId }]
      : [],
  );
};
