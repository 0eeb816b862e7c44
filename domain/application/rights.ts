import type { Answers } from '../form/answers';
import { applicationRights, applicationSteps } from '../rights/application-rights';
import { verdictOf } from '../rights/grant';
import type { ByCapacity } from '../rights/right';
import type { ActingPerson } from './actor';
import type { Application, ApplicationAction } from './application';
import { relationOf, standingOf } from './standing';
import { type Transition, transitions } from './transitions';

const isGranted = (right: ByCapacity, application: Application, actor: ActingPerson): boolean =>
  verdictOf(right, actor.capacity, relationOf(application, actor), standingOf(application, actor)) ===
  'granted';

/**
 * Whether the person belongs to the studio that applies, as leader or member: then he or she may not judge it.
 * At the unit itself a namesake in the roster counts as the member: a colleague can act instead.
 */
export const belongsToTeam = (application: Application, actor: ActingPerson): boolean =>
  ['own', 'team', 'namesake'].includes(relationOf(application, actor));

const isDueAt = (application: Application, transition: Transition): boolean => {
  const { state, stations } = application;
  if (state.phase !== transition.from) return false;
  if (state.phase !== 'opinions' || transition.at === null) return true;
  const kind = stations[state.station]?.kind;
  return kind !== undefined && transition.at.includes(kind);
};

const mayTake = (action: ApplicationAction, application: Application, actor: ActingPerson): boolean =>
  action !== 'start' && isGranted(applicationSteps[action], application, actor);

/** @returns the row of the way by which the actor may do this now, or null: who may is the table of rights' to say */
export const transitionFor = (
  application: Application,
  action: ApplicationAction,
  actor: ActingPerson,
): Transition | null =>
  transitions.find(
    (transition) =>
      transition.action === action && isDueAt(application, transition) && mayTake(action, application, actor),
  ) ?? null;

/** @returns everything the actor may do now, in the way's order */
export const allowedActions = (application: Application, actor: ActingPerson): readonly ApplicationAction[] =>
  transitions
    .map((transition) => transition.action)
    .filter((action, index, all) => all.indexOf(action) === index)
    .filter((action) => transitionFor(application, action, actor) !== null);

/** Whether the answers may be edited by the actor now. */
export const mayEdit = (application: Application, actor: ActingPerson): boolean =>
  isGranted(applicationRights['application.save'], application, actor);

/**
 * Whether the actor may see the application at all: the leader and the team always; the officers on its way
 * while it is not a draft; the industry union drafts too, to remind and to grant an extension.
 */
export const maySee = (application: Application, actor: ActingPerson): boolean =>
  isGranted(applicationRights['application.get'], application, actor);

/** @returns the answers the actor may read: officers read the form as last submitted while the leader corrects it */
export const answersFor = (application: Application, actor: ActingPerson): Answers => {
  const last = application.forms[application.forms.length - 1];
  return mayEdit(application, actor) || last === undefined || application.state.phase === 'draft'
    ? application.answers
    : last.answers;
};
