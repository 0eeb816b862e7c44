import type { Application, Opinion, Station } from '@domain/application/application';
import { type NameOfPost, stationTitle } from '@domain/application/words';
import { type Post, postKey, samePost } from '@domain/people/post';
import type { PostView, StationView } from './application.views';

type Turn = PostView['turn'];

const turnOf = ({ state }: Application, station: number, post: Post): Turn => {
  switch (state.phase) {
    case 'draft':
      return 'later';
    case 'opinions':
      if (station !== state.station) return station < state.station ? 'done' : 'later';
      return state.given.includes(postKey(post)) ? 'done' : 'now';
    case 'returned':
      if (station !== state.station) return station < state.station ? 'done' : 'later';
      return state.given.includes(postKey(post)) ? 'done' : 'later';
    case 'review':
    case 'publicNotice':
    case 'named':
    case 'rejected':
      return 'done';
    default: {
      const never: never = state;
      return never;
    }
  }
};

const lastOpinionOf = (opinions: readonly Opinion[], post: Post): Opinion | null =>
  opinions.filter((opinion) => samePost(opinion.post, post)).at(-1) ?? null;

/** @returns every station of the way with its posts: whose turn it is, and what each has said last */
export const stationViews = (application: Application, nameOfPost: NameOfPost): readonly StationView[] =>
  application.stations.map((station: Station, index) => ({
    title: stationTitle(station),
    posts: station.posts.map((post) => ({
      key: postKey(post),
      sealName: nameOfPost(post),
      turn: turnOf(application, index, post),
      opinion: lastOpinionOf(application.opinions, post),
    })),
  }));
