import type { Post } from '../people/post';
import type { ApplicationState, Station } from './application';
import { isOfUnit } from './stations';
import { waitingPosts } from './waiting';

/** Gives a post's name as it stands on its seal. */
export type NameOfPost = (post: Post) => string;

/** Where an application stands, in words: who has it now. Every list, message and page says it in these. */
export const stateWords = (
  state: ApplicationState,
  stations: readonly Station[],
  nameOfPost: NameOfPost,
): string => {
  switch (state.phase) {
    case 'draft':
      return '草稿';
    case 'opinions':
      return `待${waitingPosts(state, stations).map(nameOfPost).join('、')}意见`;
    case 'returned':
      return `${nameOfPost(state.by)}退回修改`;
    case 'review':
      return isOfUnit(stations) ? '待本单位命名' : '考核评审中';
    case 'publicNotice':
      return '公示中';
    case 'named':
      return '已命名';
    case 'rejected':
      return '未通过';
    default: {
      const never: never = state;
      return never;
    }
  }
};

/** @returns the heading of a station on the application's timeline */
export const stationTitle = (station: Station): string => {
  switch (station.kind) {
    case 'unit':
      return '所在单位工会及党政部门意见';
    case 'union':
      return '上级工会意见';
    case 'industryUnion':
      return '教科文卫体工会意见';
    default: {
      const never: never = station.kind;
      return never;
    }
  }
};
