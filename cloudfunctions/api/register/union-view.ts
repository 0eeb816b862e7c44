import { offersAt } from '@domain/people/appoint';
import { capacityNames, type Person, rolesInForce } from '@domain/people/person';
import type { Post } from '@domain/people/post';
import { levelNames } from '@domain/unions/levels';
import { sealNameOf } from '@domain/unions/path';
import { unassignedPosts } from '@domain/unions/posts';
import type { Union } from '@domain/unions/union';
import type { StoredUnion } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import { peopleAt } from '@platform/people/officers';
import { pathOf } from '@platform/rights/appointing';
import type { Unions } from '@platform/unions/unions';
import { keepsEntry, mayExtend } from './reach';
import type { PostView, RoleHolderView, UnionView } from './register.views';

/** @returns a post with its words */
export const postView = ({ capacity, unionId }: Post, union: Union): PostView => ({
  capacity,
  capacityName: capacityNames[capacity],
  unionId,
  sealName: sealNameOf(union, capacity),
});

const holders = (
  people: readonly Pick<Person, '_id' | 'name' | 'roles' | 'openid'>[],
  unionId: string,
  now: string,
): readonly RoleHolderView[] =>
  people.flatMap((person) =>
    rolesInForce(person as Person, now)
      .filter((role) => role.unionId === unionId)
      .map((role) => ({
        personId: person._id,
        name: person.name,
        roleId: role.id,
        capacity: role.capacity,
        capacityName: capacityNames[role.capacity],
        until: role.until,
        actingFor: role.actingFor?.personName ?? null,
        bound: person.openid !== null,
      })),
  );

/** @returns a union with everyone who acts at it, as its own officers and those above see it */
export const unionView = async (call: RoleCall, union: StoredUnion, unions: Unions): Promise<UnionView> => {
  const path = pathOf(unions, union._id);
  const people = await peopleAt([union._id]);
  const { role, now } = call;
  return {
    id: union._id,
    version: union.version,
    name: union.name,
    level: union.level,
    levelName: levelNames[union.level],
    parentId: union.parentId,
    unit: union.unit,
    path: path.map(({ _id, name }) => ({ id: _id, name })).reverse(),
    children: [...unions.values()].filter(({ parentId }) => parentId === union._id).length,
    people: holders(people, union._id, now),
    unassigned: unassignedPosts([union], people, now).map((post) => postView(post, union)),
    offers: offersAt(role, union, path).map((capacity) => ({ capacity, name: capacityNames[capacity] })),
    editable: keepsEntry(call, union, unions),
    extendable: mayExtend(call, union, unions),
  };
};
