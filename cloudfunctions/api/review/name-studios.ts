import { namingBlock } from '@domain/public-notice/notice';
import { nameStudios as name } from '@domain/review/review';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { followDecisions } from '@platform/review/follow-decisions';
import { objectionsTo, publicNoticeOf } from '@platform/review/public-notice';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { id, version } from '../input/fields';
import { changeReview, loadReview } from './change-a-review';

/**
 * Names the studios of the list: one write decides it; numbers, titles, certificates and messages follow, here as
 * far as time allows, the rest by the timer. Studios to which an objection was upheld are left out.
 */
export const nameStudios = defineProcedure({
  name: 'review.name',
  writes: true,
  input: v.strictObject({ roundId: id, version }),
  run: async (call, target) => {
    const [{ actor }, notice, objections] = await Promise.all([
      actorOf(call),
      publicNoticeOf(target.roundId),
      objectionsTo(target.roundId),
    ]);
    const view = await changeReview(call, 'review.name', target, (review) => {
      if (!notice) throw notFound();
      return name(review, namingBlock(notice, objections, call.now), { at: call.now, by: actor });
    });
    await followDecisions(await loadReview(call, 'review.get', target.roundId), call);
    return view;
  },
});
