import { type ActingPerson, postOf } from '@domain/application/actor';
import type { StoredApplication } from '@domain/application/application';
import { stateWords } from '@domain/application/words';
import { placeholderFor } from '@domain/content/unchecked';
import { postKey } from '@domain/people/post';
import { sealNames } from '@platform/unions/seal-name';
import type { Unions } from '@platform/unions/unions';
import type { ApplicationSummary } from './application.views';

/** What a list reads of an application; everything else stays in the database. */
export const summaryFields = [
  '_id',
  'roundId',
  'studioName',
  'unchecked',
  'leaderId',
  'leaderName',
  'unitName',
  'industry',
  'phase',
  'state',
  'stations',
  'waitingFor',
  'since',
  'savedAt',
  'teamIds',
  'version',
] as const satisfies readonly (keyof StoredApplication)[];

type Summarised = Pick<StoredApplication, (typeof summaryFields)[number]>;

/** Whether it is the actor's turn: the leader's while the form is with the leader, an officer's while the post is waited for. */
const isMine = (application: Summarised, actor: ActingPerson): boolean => {
  const { phase, leaderId, teamIds, waitingFor } = application;
  const own = leaderId === actor.personId || teamIds.includes(actor.personId);
  if (actor.capacity === 'leader') {
    return leaderId === actor.personId && (phase === 'draft' || phase === 'returned');
  }
  const post = postOf(actor);
  return post !== null && !own && waitingFor.includes(postKey(post));
};

const waitsForOthersToo = ({ waitingFor }: Summarised, actor: ActingPerson): boolean => {
  const post = postOf(actor);
  return post !== null && waitingFor.some((key) => key !== postKey(post));
};

/** @returns the application as lists show it to the actor */
export const summaryOf = (
  application: Summarised,
  actor: ActingPerson,
  unions: Unions,
): ApplicationSummary => ({
  id: application._id,
  roundId: application.roundId,
  studioName: placeholderFor(application, 'studioName', actor.personId) ?? application.studioName,
  leaderName: application.leaderName,
  unitName: application.unitName,
  industry: application.industry,
  phase: application.phase,
  stateWords: stateWords(application.state, application.stations, sealNames(unions)),
  since: application.since,
  savedAt: application.savedAt,
  mine: isMine(application, actor),
  besides: waitsForOthersToo(application, actor),
  version: application.version,
});
