import { withUnchecked } from '../content/unchecked';
import { type Post, type PostKey, postKey } from '../people/post';
import type { Application, ApplicationIndex, ApplicationState, Station, WayEntry } from './application';

/** @returns the posts whose opinion is waited for now; none when it is the leader's turn or nobody's */
export const waitingPosts = (state: ApplicationState, stations: readonly Station[]): readonly Post[] =>
  state.phase === 'opinions'
    ? (stations[state.station]?.posts ?? []).filter((post) => !state.given.includes(postKey(post)))
    : [];

/**
 * The step that opened the present turn. An opinion that stands beside others of the same station opens none: whoever
 * is still waited for has been waited for since the form came to the station.
 */
const openingStep = ({ state, way }: Application): WayEntry | undefined => {
  let index = way.length - 1;
  const beside = state.phase === 'opinions' ? state.given.length : 0;
  for (let passed = 0; passed < beside && way[index]?.action === 'agree'; passed += 1) index -= 1;
  return way[index];
};

/**
 * Derives what indexes and lists need from the application itself.
 * @param begun when the draft was begun; with every save it would otherwise move in every list
 */
export const indexOf = (application: Application, begun = application.savedAt): ApplicationIndex => {
  const waitingFor: readonly PostKey[] = waitingPosts(application.state, application.stations).map(postKey);
  const name = application.answers.studioName;
  return {
    phase: application.state.phase,
    waitingFor,
    since: openingStep(application)?.at ?? begun,
    codes: application.forms.map((form) => form.code),
    hasOutgoing: application.outbox.length > 0,
    hasUnchecked: withUnchecked(application.unchecked ?? []).hasUnchecked,
    studioName: typeof name === 'string' ? name : '',
  };
};
