import { levelNames } from '@domain/unions/levels';
import { unassignedPosts } from '@domain/unions/posts';
import type { Union } from '@domain/unions/union';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { peopleAt } from '@platform/people/officers';
import { pathOf } from '@platform/rights/appointing';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';
import { reachUnion, unionsWithin } from './reach';
import type { UnionListView, UnionRow } from './register.views';

const mostRows = 300;

const named = ({ _id, name }: Union) => ({ id: _id, name });

/** One level of the tree below the caller's union, or the unions whose name or unit holds a text. */
export const listUnions = defineProcedure({
  name: 'union.list',
  writes: false,
  input: v.strictObject({
    under: v.optional(id),
    text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
  }),
  run: async (call, { under, text = '' }): Promise<UnionListView> => {
    const unions = await allUnions();
    const within = unionsWithin(call, unions);
    const own = unions.get(call.role.unionId);
    if (!own) throw notFound('the union acted for is missing');
    const top = under === undefined ? own : reachUnion(call, under, unions);
    const shown =
      text === ''
        ? within.filter(({ parentId, _id }) => parentId === top._id && _id !== own._id)
        : within.filter(({ name, unit }) => name.includes(text) || (unit?.name.includes(text) ?? false));
    const gaps = unassignedPosts(within, await peopleAt(within.map(({ _id }) => _id)), call.now);
    const gapsAt = new Map<string, number>();
    for (const { unionId } of gaps) {
      for (const { _id } of pathOf(unions, unionId)) gapsAt.set(_id, (gapsAt.get(_id) ?? 0) + 1);
    }
    const children = new Map<string, number>();
    for (const { parentId } of within) {
      if (parentId !== null) children.set(parentId, (children.get(parentId) ?? 0) + 1);
    }
    const row = (union: Union): UnionRow => ({
      id: union._id,
      name: union.name,
      level: union.level,
      levelName: levelNames[union.level],
      unitName: union.unit?.name ?? '',
      children: children.get(union._id) ?? 0,
      unassigned: gapsAt.get(union._id) ?? 0,
    });
    const path = pathOf(unions, top._id);
    const fromOwn = path.slice(0, path.findIndex(({ _id }) => _id === own._id) + 1).reverse();
    return {
      path: fromOwn.map(named),
      unions: shown.slice(0, mostRows).map(row),
      more: shown.length > mostRows,
    };
  },
});
