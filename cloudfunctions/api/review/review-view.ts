import type { StoredReview } from '@platform/database/collections';
import type { ReviewView } from './review.views';

/** @returns the review without its decisions: those are shown with the ranking alone */
export const reviewView = (review: StoredReview): ReviewView => ({
  roundId: review._id,
  version: review.version,
  terms: review.terms,
  expertIds: review.expertIds,
  declared: review.declared,
  reassignments: review.reassignments,
  meetings: review.meetings,
  decided: Object.keys(review.decisions).length,
  released: review.released && {
    at: review.released.at,
    by: review.released.by.personName,
    until: review.released.until,
    listed: review.released.list.length,
  },
  named: review.named && { at: review.named.at, by: review.named.by.personName },
});
