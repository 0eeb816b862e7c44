import type { OfficerCapacity } from './person';

/** A place to be filled by an officer: work waits for posts, so that nothing is lost when a person leaves. */
export interface Post {
  readonly capacity: OfficerCapacity;
  readonly unionId: string;
}

/** A post as one string, to be stored and looked up by index. */
export type PostKey = `${OfficerCapacity}:${string}`;

export const postKey = (post: Post): PostKey => `${post.capacity}:${post.unionId}`;

export const samePost = (one: Post, other: Post): boolean =>
  one.capacity === other.capacity && one.unionId === other.unionId;
