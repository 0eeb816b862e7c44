import { startApplication as startDraft } from '@domain/application/start';
import { indexOf } from '@domain/application/waiting';
import { studioIdOf } from '@domain/studio/studio';
import { assertNotNamedInUnit } from '@domain/title/name-in-unit';
import { assertNominable } from '@domain/title/nominate';
import { pathToTop } from '@domain/unions/path';
import { commitNew } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { plainRound, roundById } from '@platform/rounds/rounds';
import { titlesOfStudio } from '@platform/titles/held-titles';
import * as v from 'valibot';
import { id } from '../input/fields';
import { actorOf } from './actor-of';
import { applicationView } from './application-view';

/**
 * Opens the leader's draft in a round. There is one a leader and round: a second start gives the first. A round of
 * nomination is for studios that hold the title below (二(一)).
 */
export const startApplication = defineProcedure({
  name: 'application.start',
  writes: true,
  input: v.strictObject({ roundId: id }),
  run: async (call, { roundId }) => {
    const { actor, unions } = await actorOf(call);
    const stored = await roundById(roundId);
    // A draft of the industry union, and another unit's own round, are not the leader's to know of.
    if (!stored || stored.state === 'draft') throw notFound();
    const { owner } = stored;
    if (owner && owner.unionId !== call.role.unionId) throw notFound();
    if (owner) assertNotNamedInUnit(await titlesOfStudio(studioIdOf(call.person._id)));
    const round = plainRound(stored);
    if (round.nominatesTo)
      assertNominable(round.nominatesTo, await titlesOfStudio(studioIdOf(call.person._id)));
    const path = pathToTop([...unions.values()], call.role.unionId);
    const draft = startDraft(round, call.person, path, call.now);
    const { document: application } = await commitNew(call, 'applications', { ...draft, ...indexOf(draft) });
    return applicationView(application, round, { actor, unions, now: call.now });
  },
});
