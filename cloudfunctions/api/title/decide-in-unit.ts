import { decide } from '@domain/application/decide';
import { Failure } from '@domain/failure/failure';
import { studioIdOf } from '@domain/studio/studio';
import { assertNotNamedInUnit, titleInUnit } from '@domain/title/name-in-unit';
import { titleId } from '@domain/title/title';
import { commitApplication } from '@platform/applications/commit-application';
import { loadApplication } from '@platform/applications/load-application';
import { assertSeen, commitNew, wasHandled } from '@platform/commit/commit';
import { newFormCode } from '@platform/digest/form-digest';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { numbered, seriesOfUnit } from '@platform/review/title-series';
import { plainRound, roundById } from '@platform/rounds/rounds';
import { titlesOfStudio } from '@platform/titles/held-titles';
import { sealNames } from '@platform/unions/seal-name';
import * as v from 'valibot';
import { actorOf } from '../application/actor-of';
import { id, version, words } from '../input/fields';

/**
 * The unit's union decides on an application of the unit's own round: names the studio as class 4, or says why not
 * (二(四), 三(七)). Both opinions of the unit stand on the form by then.
 */
export const decideInUnit = defineProcedure({
  name: 'title.decideInUnit',
  writes: true,
  input: v.strictObject({
    applicationId: id,
    version,
    decision: v.variant('kind', [
      v.strictObject({ kind: v.literal('named') }),
      v.strictObject({ kind: v.literal('declined'), reason: words }),
    ]),
  }),
  run: async (call, { applicationId, version: seen, decision }) => {
    const { actor, unions } = await actorOf(call);
    const application = await loadApplication(applicationId, actor);
    const stored = await roundById(application.roundId);
    if (!stored) throw notFound('the round of an application is missing');
    const { owner, ...terms } = plainRound(stored);
    if (owner === undefined) {
      throw new Failure('WRONG_STATE', { message: '这份申报表由产业工会评审和命名，本单位不用办理。' });
    }
    const round = { ...terms, owner };
    const title = titleId(application._id);
    if (wasHandled(application, call.requestId)) return { titleId: title };
    assertSeen(application, seen);
    const facts = { round, actor, now: call.now, nameOfPost: sealNames(unions) };
    if (decision.kind === 'declined') {
      const declined = decide(application, { action: 'decline', text: decision.reason }, facts);
      await commitApplication(application, declined, call);
      return { titleId: title };
    }
    // Decided before a number is given: who may not name, or too late, takes none.
    const named = decide(application, { action: 'name' }, facts);
    const studioId = studioIdOf(application.leaderId);
    assertNotNamedInUnit(await titlesOfStudio(studioId, application._id));
    const code = newFormCode();
    const document = titleInUnit(
      {
        applicationId: application._id,
        studioId,
        studioName: application.studioName,
        leaderName: application.leaderName,
        unitName: application.unitName,
        industry: application.industry,
        unionPath: application.unionPath,
      },
      {
        round,
        series: await numbered(
          call,
          seriesOfUnit(owner.unionId, owner.unitName),
          [application._id],
          round.year,
        ),
        named: { at: call.now, by: call.person.name },
        code,
      },
    );
    if (!document) throw notFound('the series has given no number');
    await commitNew(call, 'titles', { _id: title, codes: [code], ...document });
    await commitApplication(application, named, call);
    return { titleId: title };
  },
});
