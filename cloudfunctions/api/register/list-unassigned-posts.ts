import { mayAppoint } from '@domain/people/appoint';
import { postKey } from '@domain/people/post';
import { unassignedPosts } from '@domain/unions/posts';
import { findMany } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { peopleAt } from '@platform/people/officers';
import { pathOf } from '@platform/rights/appointing';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { unionsWithin } from './reach';
import type { UnassignedPostView } from './register.views';
import { postView } from './union-view';

const mostApplications = 1000;

/** 无人负责: posts at and below the caller's union that nobody holds; those for which something waits come first. */
export const listUnassignedPosts = defineProcedure({
  name: 'post.unassigned',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<readonly UnassignedPostView[]> => {
    const unions = await allUnions();
    const within = unionsWithin(call, unions);
    const posts = unassignedPosts(within, await peopleAt(within.map(({ _id }) => _id)), call.now);
    const waiting = new Map<string, number>();
    const applications = await findMany('applications', {
      where: { unionPath: call.role.unionId, waitingFor: { $in: posts.map(postKey) } },
      fields: ['waitingFor'],
      limit: mostApplications,
    });
    for (const key of applications.flatMap(({ waitingFor }) => waitingFor)) {
      waiting.set(key, (waiting.get(key) ?? 0) + 1);
    }
    return posts
      .flatMap((post) => {
        const union = unions.get(post.unionId);
        return union
          ? [
              {
                ...postView(post, union),
                unionName: union.name,
                waiting: waiting.get(postKey(post)) ?? 0,
                mayInvite: mayAppoint(call.role, post, pathOf(unions, post.unionId)),
              },
            ]
          : [];
      })
      .sort((one, other) => other.waiting - one.waiting);
  },
});
