import { withUnchecked } from '../content/unchecked';
import { type Post, type PostKey, postKey } from '../people/post';
import type { Application, ApplicationIndex, ApplicationState, Station } from './application';

/** @returns the posts whose opinion is waited for now; none when it is the leader's turn or nobody's */
export const waitingPosts = (state: ApplicationState, stations: readonly Station[]): readonly Post[] =>
  state.phase === 'opinions'
    ? (stations[state.station]?.posts ?? []).filter((post) => !state.given.includes(postKey(post)))
    : [];

/**
 * Derives what indexes and lists need from the application itself.
 * @param begun when the draft was begun; with every save it would otherwise move in every list
 */
export const indexOf = (application: Application, begun = application.savedAt): ApplicationIndex => {
  const waitingFor: readonly PostKey[] = waitingPosts(application.state, application.stations).map(postKey);
  const last = application.way[application.way.length - 1];
  const name = application.answers.studioName;
  return {
    phase: application.state.phase,
    waitingFor,
    since: last?.at ?? begun,
    codes: application.forms.map((form) => form.code),
    hasOutgoing: application.outbox.length > 0,
    hasUnchecked: withUnchecked(application.unchecked ?? []).hasUnchecked,
    studioName: typeof name === 'string' ? name : '',
  };
};
