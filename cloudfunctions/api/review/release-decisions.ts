import { endOfNotice } from '@domain/public-notice/period';
import { releaseDecisions as release } from '@domain/review/review';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { followDecisions } from '@platform/review/follow-decisions';
import { reviewedApplications } from '@platform/review/subjects';
import { isWorkday } from '@platform/review/workdays';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { id, version } from '../input/fields';
import { loadReview } from './change-a-review';
import { reviewView } from './review-view';

/**
 * Releases all decisions in one write. From then on the public notice stands; applications and messages follow,
 * here as far as time allows, the rest by the timer.
 */
export const releaseDecisions = defineProcedure({
  name: 'review.release',
  writes: true,
  input: v.strictObject({ roundId: id, version }),
  run: async (call, { roundId, version: seen }) => {
    const review = await loadReview(call, 'review.release', roundId);
    if (wasHandled(review, call.requestId)) return reviewView(review);
    assertSeen(review, seen);
    const [{ actor }, applications] = await Promise.all([actorOf(call), reviewedApplications(review)]);
    const known = new Map(applications.map((one) => [one.applicationId, one]));
    const released = release(
      review,
      applications.filter(({ phase }) => phase === 'review').map(({ applicationId }) => applicationId),
      {
        at: call.now,
        by: actor,
        until: endOfNotice(call.now, review.terms.noticeDays, isWorkday),
        listOf: (applicationId) => {
          const {
            studioName = '',
            leaderName = '',
            unitName = '',
            industry = '',
          } = known.get(applicationId) ?? {};
          return { applicationId, studioName, leaderName, unitName, industry };
        },
      },
    );
    const stored = await commitChange(call, 'reviews', review, released);
    await followDecisions(stored, call);
    return reviewView(stored);
  },
});
