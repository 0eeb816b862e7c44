import { Failure } from '@domain/failure/failure';
import { recordChange } from '@platform/audit/record-change';
import { assertSeen } from '@platform/commit/commit';
import { countOf, removeById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { assertRegisterFree } from '@platform/register/register-lock';
import { freshUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import { id, version } from '../input/fields';
import { keepsEntry, reachUnion } from './reach';

/** Removes a union that was added by mistake: nothing lies below it, and nobody and nothing ever belonged to it. */
export const removeUnion = defineProcedure({
  name: 'union.remove',
  writes: true,
  input: v.strictObject({ id, version }),
  run: async (call, { id: unionId, version: seen }): Promise<{ readonly removed: boolean }> => {
    const unions = await freshUnions();
    const union = reachUnion(call, unionId, unions);
    if (!keepsEntry(call, union, unions) || union.parentId === null) throw notFound();
    assertSeen(union, seen);
    await assertRegisterFree();
    const [people, studios, applications] = await Promise.all([
      countOf('people', { 'roles.unionId': unionId }),
      countOf('studios', { unionPath: unionId }),
      countOf('applications', { unionPath: unionId }),
    ]);
    const below = [...unions.values()].filter(({ parentId }) => parentId === unionId).length;
    if (people + studios + applications + below > 0) {
      throw new Failure('WRONG_STATE', {
        message: '这个工会已有下级工会、人员、工作室或申报表，不能删除。如已撤并，请改到新的上级之下。',
      });
    }
    const changed = { collection: 'unions', id: unionId, version: union.version + 1 };
    await recordChange(call, { ...changed, before: union, after: null });
    return { removed: await removeById('unions', unionId) };
  },
});
