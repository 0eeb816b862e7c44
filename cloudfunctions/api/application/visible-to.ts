import type { ActingPerson } from '@domain/application/actor';
import { postOf } from '@domain/application/actor';
import { postKey } from '@domain/people/post';
import type { Condition } from '@platform/database/database';

/** Matches nothing. */
const nothing: Condition = { _id: { $in: [] } };

/**
 * The applications that lists may show to the actor, as a condition: never more than `maySee` of the domain
 * allows. Drafts are the leader's, and the industry union's to remind and to grant extensions.
 */
export const visibleTo = (actor: ActingPerson): Condition => {
  const post = postOf(actor);
  if (actor.capacity === 'leader') return { leaderId: actor.personId };
  if (actor.capacity === 'member') return { teamIds: actor.personId };
  if (post === null) return nothing;
  if (post.capacity === 'industryUnion') return { unionPath: post.unionId };
  return {
    unionPath: post.unionId,
    phase: { $ne: 'draft' },
    stations: { $elemMatch: { posts: { $elemMatch: { capacity: post.capacity, unionId: post.unionId } } } },
  };
};

/**
 * The applications that wait for the actor, or of which he or she is leader. A post is waited for only on
 * applications it may see, so that this condition stands alone and has an index of its own.
 */
export const mineAlone = (actor: ActingPerson): Condition => {
  const post = postOf(actor);
  return post === null ? visibleTo(actor) : { waitingFor: postKey(post) };
};
