import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { placeOfReview } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { reviewView } from '../review/review-view';

/** Sets the round's budget for subsidies, in fen; null for none. It can be set after the naming too. */
export const setBudget = defineProcedure({
  name: 'subsidy.setBudget',
  writes: true,
  input: v.strictObject({
    roundId: id,
    version,
    budget: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  }),
  run: async (call, { roundId, version: seen, budget }) => {
    const found = await findById('reviews', roundId);
    const review = assertGranted(call, 'subsidy.setBudget', found, placeOfReview(call));
    if (wasHandled(review, call.requestId)) return reviewView(review);
    assertSeen(review, seen);
    return reviewView(await commitChange(call, 'reviews', review, { budget }));
  },
});
