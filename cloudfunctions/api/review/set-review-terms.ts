import { setTerms } from '@domain/review/review';
import { countOf } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeReview } from './change-a-review';
import { reviewTerms } from './review-terms';

/** Sets score sheet, readers, mean, ties and the length of the public notice. */
export const setReviewTerms = defineProcedure({
  name: 'review.setTerms',
  writes: true,
  input: v.strictObject({ roundId: id, version, terms: reviewTerms }),
  run: (call, { terms, ...target }) =>
    changeReview(call, 'review.setTerms', target, async (review) => {
      const round = await roundById(review._id);
      if (!round) throw notFound('the round of a review is missing');
      const submitted = await countOf('sheets', { roundId: review._id, 'state.kind': 'submitted' });
      return setTerms(
        review,
        terms,
        round.conditions.map(({ key }) => key),
        submitted > 0,
      );
    }),
});
