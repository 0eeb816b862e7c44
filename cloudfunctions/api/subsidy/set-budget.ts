import { assertBudgetHolds } from '@domain/subsidy/reserve';
import { assertSubsidyTerms } from '@domain/subsidy/subsidy-terms';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { placeOfReview } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { reviewView } from '../review/review-view';

const line = v.pipe(v.string(), v.trim(), v.maxLength(40));

/**
 * Sets the round's budget for subsidies, in fen, null for none; and what the programme says of them: once a title
 * or once a year, and what the money may be spent on. It can be set after the naming too.
 */
export const setBudget = defineProcedure({
  name: 'subsidy.setBudget',
  writes: true,
  input: v.strictObject({
    roundId: id,
    version,
    budget: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    terms: v.optional(
      v.strictObject({
        perTitle: v.picklist(['once', 'yearly']),
        kinds: v.pipe(v.array(v.strictObject({ key: line, name: line })), v.maxLength(20)),
      }),
    ),
  }),
  run: async (call, { roundId, version: seen, budget, terms }) => {
    const found = await findById('reviews', roundId);
    const review = assertGranted(call, 'subsidy.setBudget', found, placeOfReview(call));
    if (wasHandled(review, call.requestId)) return reviewView(review);
    assertSeen(review, seen);
    if (terms) assertSubsidyTerms(terms);
    assertBudgetHolds(review, budget);
    const change = { budget, ...(terms && { subsidies: terms }) };
    return reviewView(await commitChange(call, 'reviews', review, change));
  },
});
