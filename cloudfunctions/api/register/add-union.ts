import { assertUnion } from '@domain/unions/change-union';
import type { Union } from '@domain/unions/union';
import { idFrom } from '@platform/codes/codes';
import { commitNew } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { assertRegisterFree } from '@platform/register/register-lock';
import { freshUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id } from '../input/fields';
import { placeName } from '../input/person-fields';
import { mayExtend, reachUnion } from './reach';
import type { UnionView } from './register.views';
import { level, unit } from './union-fields';
import { unionView } from './union-view';

/** Adds a union straight below one that the caller's own union oversees. */
export const addUnion = defineProcedure({
  name: 'union.add',
  writes: true,
  input: v.strictObject({ parentId: id, name: placeName, level, unit }),
  run: async (call, input): Promise<UnionView> => {
    const unions = await freshUnions();
    const parent = reachUnion(call, input.parentId, unions);
    if (!mayExtend(call, parent, unions)) throw notFound();
    const union: Union = { _id: `union.${idFrom(call.person._id, call.requestId)}`, ...input };
    await assertRegisterFree();
    if (!unions.has(union._id)) assertUnion([...unions.values()], union);
    const { document } = await commitNew(call, 'unions', union);
    return unionView(call, document, await freshUnions());
  },
});
