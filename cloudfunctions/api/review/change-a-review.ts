import type { Review } from '@domain/review/review';
import type { reviewRights } from '@domain/rights/review-rights';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import type { StoredReview } from '@platform/database/collections';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { placeOfReview } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import type { ReviewView } from './review.views';
import { reviewView } from './review-view';

type ReviewProcedure = keyof typeof reviewRights & `review.${string}`;

/** @throws Failure NOT_FOUND where the round's review has not been opened, WRONG_STATE once it is past that step */
export const loadReview = async (
  call: RoleCall,
  name: ReviewProcedure,
  roundId: string,
): Promise<StoredReview> =>
  assertGranted(call, name, await findById('reviews', roundId), placeOfReview(call), 'review.get');

/**
 * One change of a round's review as one conditional write. A request carried out before is answered with the
 * review as it stands.
 * @throws Failure NOT_FOUND, CONFLICT, and what the domain's change throws
 */
export const changeReview = async (
  call: RoleCall,
  name: ReviewProcedure,
  target: { readonly roundId: string; readonly version: number },
  change: (review: StoredReview) => Review | Promise<Review>,
): Promise<ReviewView> => {
  const found = await findById('reviews', target.roundId);
  const seen = assertGranted(call, 'review.get', found, placeOfReview(call));
  if (wasHandled(seen, call.requestId)) return reviewView(seen);
  assertSeen(seen, target.version);
  const stored = assertGranted(call, name, seen, placeOfReview(call), 'review.get');
  return reviewView(await commitChange(call, 'reviews', stored, await change(stored)));
};
