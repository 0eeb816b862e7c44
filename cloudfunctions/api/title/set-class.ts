import { settleClass } from '@domain/title/settle-class';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { classProposals } from '@platform/review/class-proposals';
import { placeOfReview } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { id, version, words } from '../input/fields';

/** Settles the class of one studio on the list (二(四)), with a reason where it differs from the one proposed. */
export const setClass = defineProcedure({
  name: 'title.setClass',
  writes: true,
  input: v.strictObject({
    roundId: id,
    version,
    applicationId: id,
    class: v.picklist([1, 2, 3, 4]),
    reason: words,
  }),
  run: async (call, { roundId, version: seen, applicationId, class: settled, reason }) => {
    const found = await findById('reviews', roundId);
    const review = assertGranted(call, 'title.naming', found, placeOfReview(call));
    if (!wasHandled(review, call.requestId)) {
      assertGranted(call, 'title.setClass', review, placeOfReview(call), 'title.naming');
      assertSeen(review, seen);
      const round = await roundById(roundId);
      if (!round) throw notFound('the round of a review is missing');
      const proposal = (await classProposals(round, [applicationId])).get(applicationId);
      if (!proposal) throw notFound();
      await commitChange(
        call,
        'reviews',
        review,
        settleClass(review, applicationId, { class: settled, reason }, proposal),
      );
    }
    return { roundId, applicationId };
  },
});
