import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { id } from '../input/fields';
import type { ReviewView } from './review.views';
import { reviewView } from './review-view';

/** The review of a round; null before it is opened. */
export const getReview = defineProcedure({
  name: 'review.get',
  writes: false,
  input: v.strictObject({ roundId: id }),
  run: async (_, { roundId }): Promise<ReviewView | null> => {
    const review = await findById('reviews', roundId);
    return review && reviewView(review);
  },
});
