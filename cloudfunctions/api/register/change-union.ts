import { Failure } from '@domain/failure/failure';
import { assertUnion } from '@domain/unions/change-union';
import type { Union } from '@domain/unions/union';
import { assertSeen, commitChange, wasHandled } from '@platform/commit/commit';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { assertRegisterFree } from '@platform/register/register-lock';
import { freshUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { placeName } from '../input/person-fields';
import { keepsEntry, reachUnion } from './reach';
import type { UnionView } from './register.views';
import { level, unit } from './union-fields';
import { unionView } from './union-view';

/**
 * Changes a union's entry: name, unit, level, and the union above it. Of a union that is moved the timer takes along
 * studios, ledgers and drafts; applications on their way keep their way.
 */
export const changeUnion = defineProcedure({
  name: 'union.change',
  writes: true,
  input: v.strictObject({
    id,
    version,
    name: placeName,
    parentId: v.nullable(id),
    level: v.picklist([...level.options, 'industryUnion']),
    unit,
  }),
  run: async (call, { version: seen, id: unionId, ...after }): Promise<UnionView> => {
    const unions = await freshUnions();
    const before = reachUnion(call, unionId, unions);
    if (!keepsEntry(call, before, unions)) {
      throw new Failure('NOT_ALLOWED', { message: '工会的登记由上级工会修改，请联系上级工会。' });
    }
    if (wasHandled(before, call.requestId)) return unionView(call, before, unions);
    assertSeen(before, seen);
    await assertRegisterFree();
    const union: Union = { _id: unionId, ...after };
    // What is moved stays within reach: nobody gives a union to, or takes one from, those beside.
    if (after.parentId !== null && after.parentId !== before.parentId) {
      reachUnion(call, after.parentId, unions);
    }
    if (before.level === 'industryUnion' && after.level !== 'industryUnion') throw notFound('the root stays');
    assertUnion([...unions.values()], union);
    const moves = after.parentId !== before.parentId;
    const stored = await commitChange(call, 'unions', before, {
      ...after,
      ...(moves && { movedAt: call.now }),
    });
    return unionView(call, stored, await freshUnions());
  },
});
