import type { PostKey } from '@domain/people/post';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { verdictsOffered } from './verdicts';

/** How an officer stands to an application now. */
export type Standing =
  /** It is the officer's turn. */
  | 'judge'
  /** It waits for the officer's post, but the officer belongs to the studio. */
  | 'ownStudio'
  /** The post has given its opinion. */
  | 'given'
  /** Its turn comes later, or the leader has it. */
  | 'notYet'
  /** A draft or the officer's post is not on its way. */
  | 'none';

/**
 * Tells the officer of a post why there is, or is not, something to do.
 * @param own the post the officer acts for
 */
export const standingOf = (
  view: Pick<ApplicationView, 'actions' | 'stations' | 'phase'>,
  own: PostKey,
): Standing => {
  if (verdictsOffered(view).length > 0) return 'judge';
  const post = view.stations.flatMap(({ posts }) => posts).find(({ key }) => key === own);
  if (post === undefined || view.phase === 'draft') return 'none';
  if (post.turn === 'now') return 'ownStudio';
  return post.opinion === null ? 'notYet' : 'given';
};
