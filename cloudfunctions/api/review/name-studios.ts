import { namingBlock, toBeNamed } from '@domain/public-notice/notice';
import { nameStudios as name } from '@domain/review/review';
import { assertClassesSettled, classesWithoutReason } from '@domain/title/settle-class';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { classProposals } from '@platform/review/class-proposals';
import { followDecisions } from '@platform/review/follow-decisions';
import { objectionsTo, publicNoticeOf } from '@platform/review/public-notice';
import { roundById } from '@platform/rounds/rounds';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { id, version } from '../input/fields';
import { changeReview, loadReview } from './change-a-review';

/**
 * Names the studios of the list: one write decides it; numbers, titles, certificates and messages follow, here as
 * far as time allows, the rest by the timer. Studios to which an objection was upheld are left out; a class that
 * differs from the one proposed needs its reason first (二(四)).
 */
export const nameStudios = defineProcedure({
  name: 'review.name',
  writes: true,
  input: v.strictObject({ roundId: id, version }),
  run: async (call, target) => {
    const [{ actor }, round, notice, objections] = await Promise.all([
      actorOf(call),
      roundById(target.roundId),
      publicNoticeOf(target.roundId),
      objectionsTo(target.roundId),
    ]);
    const going = notice ? toBeNamed(notice, objections) : [];
    const proposals = round
      ? await classProposals(
          round,
          going.map(({ applicationId }) => applicationId),
        )
      : new Map();
    const view = await changeReview(call, 'review.name', target, (review) => {
      if (!notice) throw notFound();
      const named = name(review, namingBlock(notice, objections, call.now), { at: call.now, by: actor });
      assertClassesSettled(classesWithoutReason(review, going, proposals));
      return named;
    });
    await followDecisions(await loadReview(call, 'review.get', target.roundId), call);
    return view;
  },
});
