import { prepareDecision } from '@domain/review/review';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeReview } from './change-a-review';
import { decisionInput } from './decision-input';

/** Prepares what is to become of one application; nobody outside the industry union learns it before the release. */
export const decideApplication = defineProcedure({
  name: 'review.decide',
  writes: true,
  input: v.strictObject({
    roundId: id,
    version,
    applicationId: id,
    decision: v.nullable(decisionInput),
  }),
  run: (call, { applicationId, decision, ...target }) =>
    changeReview(call, 'review.decide', target, async (review) => {
      const application = await findById('applications', applicationId);
      if (application?.roundId !== review._id || application.phase !== 'review') throw notFound();
      return prepareDecision(review, applicationId, decision);
    }),
});
