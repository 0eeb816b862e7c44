import type { RosterEntry } from '../form/answers';
import { samePost } from '../people/post';
import type { ApplicationStanding } from '../rights/application-rights';
import { relationTo } from '../rights/relation';
import type { Relation } from '../rights/right';
import { type ActingPerson, postOf } from './actor';
import type { Application } from './application';
import { isOfUnit } from './stations';
import { waitingPosts } from './waiting';

const namesOf = ({ answers }: Application): readonly string[] => {
  const { roster } = answers;
  // The field's kind decides the shape of its answer: nothing else is ever stored under it.
  return Array.isArray(roster) ? (roster as readonly RosterEntry[]).map(({ name }) => name) : [];
};

/** A union that is not asked for its opinion has nothing to do with the form, wherever it stands in the tree. */
const isOnTheWay = ({ stations }: Application, actor: ActingPerson): boolean => {
  const post = postOf(actor);
  if (post === null || post.capacity === 'industryUnion' || stations.length === 0) return true;
  return stations.some(({ posts }) => posts.some((one) => samePost(one, post)));
};

/** @returns how the application stands to the actor, for the table of rights */
export const relationOf = (application: Application, actor: ActingPerson): Relation =>
  relationTo(actor, {
    ownerId: application.leaderId,
    teamIds: application.teamIds,
    teamNames: namesOf(application),
    unionPath: isOnTheWay(application, actor) ? application.unionPath : [],
  });

/** @returns the state of the application as it looks to the actor, for the table of rights */
export const standingOf = (application: Application, actor: ActingPerson): ApplicationStanding => {
  const { state, stations, opinions } = application;
  if (state.phase === 'review') return isOfUnit(stations) ? 'unitReview' : 'review';
  if (state.phase !== 'opinions') return state.phase;
  const post = postOf(actor);
  if (post !== null && waitingPosts(state, stations).some((waited) => samePost(waited, post))) return 'due';
  return state.station === 0 && opinions.length === 0 ? 'submitted' : 'underway';
};
