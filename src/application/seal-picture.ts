import { type Post, samePost } from '@domain/people/post';
import type { Instant } from '@domain/time/shanghai';
import type { ApplicationView } from '../../cloudfunctions/api/application/application.views';

/**
 * @param at when the post has given its opinion; null for its seal as it looks now
 * @returns the address of the uploaded picture that a post's seal bears; null where the seal is drawn
 */
export const sealPictureOf = (
  { sealPictures }: Pick<ApplicationView, 'sealPictures'>,
  post: Post,
  at: Instant | null,
): string | null => sealPictures.find((one) => one.at === at && samePost(one.post, post))?.url ?? null;
