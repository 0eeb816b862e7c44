import type { PublicNotice } from '@domain/public-notice/notice';
import { noticeOf } from '@domain/public-notice/of-review';
import type { StoredObjection } from '../database/collections';
import { findById, findMany } from '../database/database';
import { roundById } from '../rounds/rounds';

/** @returns the notice of a round's results; null until they are released, the same as for no such round */
export const publicNoticeOf = async (roundId: string): Promise<PublicNotice | null> => {
  const [review, round] = await Promise.all([findById('reviews', roundId), roundById(roundId)]);
  return review && round && noticeOf(review, round);
};

const most = 1_000;

/** @returns the objections to a round's list, the oldest first */
export const objectionsTo = (roundId: string): Promise<readonly StoredObjection[]> =>
  findMany<'objections', keyof StoredObjection & string>('objections', {
    where: { roundId },
    sort: [
      ['at', 'asc'],
      ['_id', 'asc'],
    ],
    limit: most,
  });
