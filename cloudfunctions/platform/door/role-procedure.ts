import type { ProcedureName, Rights } from '@domain/rights/rights';
import type * as v from 'valibot';
import type { Procedure, ProcedureParts, RoleCall } from './procedure';

/** Rows of the table of rights that go by capacity. */
export type RoleProcedureName = { [N in ProcedureName]: Rights[N] extends string ? never : N }[ProcedureName];

/** `defineProcedure` for use cases that several rows share, so that the name is known only where it is called. */
export const defineRoleProcedure = <
  const N extends RoleProcedureName,
  S extends v.GenericSchema<unknown, unknown>,
  O,
>(
  parts: Omit<ProcedureParts<N, S, O>, 'run'> & {
    readonly run: (call: RoleCall, input: v.InferOutput<S>) => Promise<O>;
  },
): Procedure<v.InferInput<S>, O, N> => ({
  ...parts,
  run: (call, input) => parts.run(call as RoleCall, input),
});
