import { defineProcedure } from '@platform/door/procedure';
import { sealOf } from '@platform/seals/seals';
import * as v from 'valibot';
import { postOfCall, sealView } from './seal-view';

/** The seal of the caller's own post; made on first sight. */
export const getSeal = defineProcedure({
  name: 'seal.get',
  writes: false,
  input: v.strictObject({}),
  run: async (call) => sealView(call, await sealOf(call, postOfCall(call))),
});
