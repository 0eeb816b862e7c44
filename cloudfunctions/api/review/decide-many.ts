import { prepareDecision, type Review } from '@domain/review/review';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { reviewedApplications } from '@platform/review/subjects';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { changeReview } from './change-a-review';
import { decisionInput } from './decision-input';

const mostAtOnce = 2_000;

/** Prepares decisions on many applications in one write; those that are prepared already are replaced. */
export const decideMany = defineProcedure({
  name: 'review.decideMany',
  writes: true,
  input: v.strictObject({
    roundId: id,
    version,
    applicationIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(mostAtOnce)),
    decision: v.nullable(decisionInput),
  }),
  run: (call, { applicationIds, decision, ...target }) =>
    changeReview(call, 'review.decideMany', target, async (review) => {
      const inReview = new Set(
        (await reviewedApplications(review))
          .filter(({ phase }) => phase === 'review')
          .map(({ applicationId }) => applicationId),
      );
      if (applicationIds.some((one) => !inReview.has(one))) throw notFound();
      return applicationIds.reduce<Review>((next, one) => prepareDecision(next, one, decision), review);
    }),
});
