import type { OutgoingMessage } from '@domain/messages/message';
import { roundWords } from '@domain/messages/round-texts';
import { toBeNamed } from '@domain/public-notice/notice';
import { noticeOf } from '@domain/public-notice/of-review';
import type { Instant } from '@domain/time/shanghai';
import type { StoredReview } from '../database/collections';
import { roundById } from '../rounds/rounds';
import { objectionsTo } from './public-notice';

/**
 * The news that the studios of a round have been named, to every leader and officer: once a review, whoever lets it
 * follow and however often.
 * @returns none before the naming
 */
export const resultsPublished = async (
  review: StoredReview,
  now: Instant,
): Promise<readonly OutgoingMessage[]> => {
  if (!review.named) return [];
  const [round, objections] = await Promise.all([roundById(review._id), objectionsTo(review._id)]);
  if (!round) return [];
  const notice = noticeOf(review, round);
  const named = notice ? toBeNamed(notice, objections).length : 0;
  return [
    {
      key: `${review._id}:resultsPublished`,
      to: { kind: 'everyone' },
      ...roundWords(round, 'resultsPublished', { 批次: round.title, 个数: String(named) }),
      link: { kind: 'results', roundId: review._id },
      at: now,
      facts: { subject: round.title },
    },
  ];
};
