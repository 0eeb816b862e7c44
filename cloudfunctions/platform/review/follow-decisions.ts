import type { Instant } from '@domain/time/shanghai';
import { type Doer } from '../audit/entries';
import { commitChange } from '../commit/commit';
import type { StoredReview } from '../database/collections';
import { describeError, log } from '../log/log';
import { followNaming } from './follow-naming';
import { followRelease } from './follow-release';
import { resultsPublished } from './results-published';

/** Milliseconds that a person waits for it; the timer has its own. */
const patience = 5_000;

/**
 * Lets applications, numbers, titles and messages follow what a review has decided. It may run twice or break off
 * anywhere: every step is made once, and the review stays pending until all are.
 * @returns whether everything has followed
 */
export const followWhile = async (
  review: StoredReview,
  doer: Doer,
  mayGoOn: () => boolean,
): Promise<boolean> => {
  if (!review.pending || !review.released) return true;
  if (!(await followRelease(review, review.released, doer, mayGoOn))) return false;
  if (review.named && !(await followNaming(review, review.released, review.named, doer, mayGoOn)))
    return false;
  await commitChange(doer, 'reviews', review, { pending: false }, await resultsPublished(review, doer.now));
  return true;
};

/** The same right after the decision; what fails here is left to the timer, the decision stands. */
export const followDecisions = async (
  review: StoredReview,
  doer: Doer & { readonly now: Instant },
): Promise<void> => {
  const until = performance.now() + patience;
  try {
    await followWhile(
      review,
      { ...doer, requestId: `${doer.requestId}:follow` },
      () => performance.now() < until,
    );
  } catch (thrown) {
    log.warn('decisions-left-to-the-timer', { review: review._id, ...describeError(thrown) });
  }
};
