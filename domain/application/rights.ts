import type { Answers, RosterEntry } from '../form/answers';
import { samePost } from '../people/post';
import { type ActingPerson, postOf } from './actor';
import type { Application, ApplicationAction } from './application';
import { type Transition, transitions } from './transitions';
import { waitingPosts } from './waiting';

/**
 * Whether the person belongs to the studio that applies, as leader or member: then he or she may not judge it.
 * At the unit itself a namesake in the roster counts as the member: a colleague can act instead.
 */
export const belongsToTeam = (application: Application, actor: ActingPerson): boolean => {
  if (actor.personId === application.leaderId || application.teamIds.includes(actor.personId)) return true;
  const { roster } = application.answers;
  return (
    actor.unionId === application.unionPath[0] &&
    Array.isArray(roster) &&
    (roster as readonly RosterEntry[]).some((entry) => entry.name === actor.personName)
  );
};

/** Before the first opinion the leader can take the form back. */
const mayStillWithdraw = ({ state, opinions }: Application): boolean =>
  state.phase === 'opinions' && state.station === 0 && opinions.length === 0;

const isDueAt = (application: Application, transition: Transition): boolean => {
  const { state, stations } = application;
  if (state.phase !== transition.from) return false;
  if (state.phase !== 'opinions' || transition.at === null) return true;
  const kind = stations[state.station]?.kind;
  return kind !== undefined && transition.at.includes(kind);
};

const isTheOne = (application: Application, transition: Transition, actor: ActingPerson): boolean => {
  const post = postOf(actor);
  switch (transition.by) {
    case 'leader':
      return actor.capacity === 'leader' && actor.personId === application.leaderId;
    case 'waitedFor':
      return (
        post !== null &&
        waitingPosts(application.state, application.stations).some((waited) => samePost(waited, post))
      );
    case 'industryUnion':
      return actor.capacity === 'industryUnion' && application.unionPath.includes(actor.unionId);
    default: {
      const never: never = transition.by;
      return never;
    }
  }
};

/** @returns the row of the table by which the actor may do this now, or null */
export const transitionFor = (
  application: Application,
  action: ApplicationAction,
  actor: ActingPerson,
): Transition | null =>
  transitions.find(
    (transition) =>
      transition.action === action &&
      isDueAt(application, transition) &&
      isTheOne(application, transition, actor) &&
      (transition.action !== 'withdraw' || mayStillWithdraw(application)) &&
      (transition.by === 'leader' || !belongsToTeam(application, actor)),
  ) ?? null;

/** @returns everything the actor may do now, in the table's order */
export const allowedActions = (application: Application, actor: ActingPerson): readonly ApplicationAction[] =>
  transitions
    .map((transition) => transition.action)
    .filter((action, index, all) => all.indexOf(action) === index)
    .filter((action) => transitionFor(application, action, actor) !== null);

/** Whether the answers may be edited by the actor now. */
export const mayEdit = (application: Application, actor: ActingPerson): boolean =>
  actor.capacity === 'leader' &&
  actor.personId === application.leaderId &&
  (application.state.phase === 'draft' || application.state.phase === 'returned');

/**
 * Whether the actor may see the application at all: the leader and the team always; the officers on its way
 * while it is not a draft; the industry union drafts too, to remind and to grant an extension.
 */
export const maySee = (application: Application, actor: ActingPerson): boolean => {
  if (actor.personId === application.leaderId || application.teamIds.includes(actor.personId)) return true;
  const post = postOf(actor);
  if (post === null || !application.unionPath.includes(post.unionId)) return false;
  if (post.capacity === 'industryUnion') return true;
  return (
    application.state.phase !== 'draft' &&
    application.stations.some((station) => station.posts.some((one) => samePost(one, post)))
  );
};

/** @returns the answers the actor may read: officers read the form as last submitted while the leader corrects it */
export const answersFor = (application: Application, actor: ActingPerson): Answers => {
  const last = application.forms[application.forms.length - 1];
  return mayEdit(application, actor) || last === undefined || application.state.phase === 'draft'
    ? application.answers
    : last.answers;
};
