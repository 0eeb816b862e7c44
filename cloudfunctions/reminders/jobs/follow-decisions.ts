import { bySystem } from '@platform/audit/entries';
import type { StoredReview } from '@platform/database/collections';
import { findMany } from '@platform/database/database';
import { followWhile } from '@platform/review/follow-decisions';
import type { Job } from '../run-jobs';

/** Lets follow what a review has decided where the call that decided it was broken off. */
export const followReviews: Job = async ({ now, mayGoOn }) => {
  const pending = await findMany<'reviews', keyof StoredReview & string>('reviews', {
    where: { pending: true },
    limit: 20,
  });
  let done = 0;
  for (const review of pending) {
    if (await followWhile(review, bySystem('follow-decisions', now), mayGoOn)) done += 1;
  }
  return { pending: pending.length, done };
};
