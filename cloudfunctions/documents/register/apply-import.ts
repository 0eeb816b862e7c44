import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { applyWork } from './apply-work';
import { makePlan } from './make-plan';
import { importOf } from './own-import';
import type { ImportProgress } from './register.views';

/**
 * Carries a previewed import out, all of it or nothing. A large one takes several calls: each goes on where the one
 * before stopped, and one that is repeated does nothing twice.
 */
export const applyImport = defineProcedure({
  name: 'sheet.apply',
  writes: true,
  input: v.strictObject({ id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
  run: async (call, { id }): Promise<ImportProgress> =>
    applyWork(call, await importOf(call, id, undefined), (work) => makePlan(work, call.now)),
});
