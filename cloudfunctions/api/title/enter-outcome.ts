import { decide } from '@domain/application/decide';
import { Failure } from '@domain/failure/failure';
import { fileRef } from '@domain/form/schemas';
import { newReview } from '@domain/review/review';
import { usualTerms } from '@domain/review/usual-terms';
import { studioIdOf } from '@domain/studio/studio';
import { fromShanghai } from '@domain/time/shanghai';
import { titleByOutcome } from '@domain/title/nominate';
import { titleId } from '@domain/title/title';
import { commitApplication } from '@platform/applications/commit-application';
import { loadApplication } from '@platform/applications/load-application';
import { assertSeen, commitNew, wasHandled } from '@platform/commit/commit';
import { newFormCode } from '@platform/digest/form-digest';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { withStoredFiles } from '@platform/files/attached-files';
import { plainRound, roundById } from '@platform/rounds/rounds';
import { sealNames } from '@platform/unions/seal-name';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { id, version, words } from '../input/fields';

const line = v.pipe(v.string(), v.trim(), v.maxLength(100));

/**
 * Enters what the region or the nation has decided on a studio that a round of nomination recommended: the title
 * with its document, or why it was not given (二(一), targets of 一(五)).
 */
export const enterOutcome = defineProcedure({
  name: 'title.enterOutcome',
  writes: true,
  input: v.strictObject({
    applicationId: id,
    version,
    outcome: v.variant('kind', [
      v.strictObject({
        kind: v.literal('awarded'),
        number: line,
        issuer: line,
        day: v.pipe(v.string(), v.isoDate()),
        documents: v.pipe(v.array(fileRef), v.maxLength(10)),
      }),
      v.strictObject({ kind: v.literal('declined'), reason: words }),
    ]),
  }),
  run: async (call, { applicationId, version: seen, outcome }) => {
    const { actor, unions } = await actorOf(call);
    const application = await loadApplication(applicationId, actor);
    const stored = await roundById(application.roundId);
    if (!stored) throw notFound('the round of an application is missing');
    const { nominatesTo, ...terms } = plainRound(stored);
    if (nominatesTo === undefined) {
      throw new Failure('WRONG_STATE', { message: '这个批次由本会命名，没有推荐结果可以登记。' });
    }
    const round = { ...terms, nominatesTo };
    const title = titleId(application._id);
    if (wasHandled(application, call.requestId)) return { titleId: title };
    if (application.state.phase !== 'review') {
      throw new Failure('WRONG_STATE', { message: '只有已推荐、还没有结果的工作室可以登记结果。' });
    }
    assertSeen(application, seen);
    const facts = { round, actor, now: call.now, nameOfPost: sealNames(unions) };
    if (outcome.kind === 'declined') {
      const declined = decide(application, { action: 'decline', text: outcome.reason }, facts);
      await commitApplication(application, declined, call);
      return { titleId: title };
    }
    const { day, ...given } = await withStoredFiles({ kind: 'title', id: title }, null, outcome);
    const code = newFormCode();
    const document = titleByOutcome(
      {
        applicationId: application._id,
        studioId: studioIdOf(application.leaderId),
        studioName: application.studioName,
        leaderName: application.leaderName,
        unitName: application.unitName,
        industry: application.industry,
        unionPath: application.unionPath,
      },
      round,
      { ...given, since: fromShanghai(`${day} 00:00`) },
      { at: call.now, by: call.person.name, code },
    );
    // A budget for its subsidies is kept with the round's review: a nomination has none of its own.
    await commitNew(call, 'reviews', newReview(round._id, usualTerms));
    await commitNew(call, 'titles', { _id: title, codes: [code], ...document });
    await commitApplication(application, decide(application, { action: 'name' }, facts), call);
    return { titleId: title };
  },
});
