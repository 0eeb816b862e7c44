import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { applyWork } from '../register/apply-work';
import { importOf } from '../register/own-import';
import type { ImportProgress } from '../register/register.views';
import { workOfStudios } from './make-plan';

/** Brings studios in as previewed, all of it or nothing; a large import takes several calls and can be broken off. */
export const applyBringIn = defineProcedure({
  name: 'studioSheet.apply',
  writes: true,
  input: v.strictObject({ id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)) }),
  run: async (call, { id }): Promise<ImportProgress> =>
    applyWork(call, await importOf(call, id, 'studios'), (work) => workOfStudios(call, work)),
});
