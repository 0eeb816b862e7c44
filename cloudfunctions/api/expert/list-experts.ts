import { defineProcedure } from '@platform/door/procedure';
import { expertsOf } from '@platform/review/experts';
import * as v from 'valibot';

/** The register of experts: everybody who may act as one, with what is registered of them. */
export const listExperts = defineProcedure({
  name: 'expert.list',
  writes: false,
  input: v.strictObject({}),
  run: ({ role, now }) => expertsOf(role.unionId, now),
});
