import { newReview } from '@domain/review/review';
import { usualTerms } from '@domain/review/usual-terms';
import { commitNew } from '@platform/commit/commit';
import { findOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id } from '../input/fields';
import { reviewView } from './review-view';

/** Begins the review of a published round with the terms of the latest review, or the usual ones. */
export const openReview = defineProcedure({
  name: 'review.open',
  writes: true,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }) => {
    const round = await roundById(roundId);
    // A unit's own round has no review of the industry union.
    if (!round || round.state === 'draft' || round.owner) throw notFound();
    const latest = await findOne('reviews', { where: {}, sort: [['_id', 'desc']], fields: ['terms'] });
    const { document } = await commitNew(call, 'reviews', newReview(roundId, latest?.terms ?? usualTerms));
    return reviewView(document);
  },
});
