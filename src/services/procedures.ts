import type { Procedures as Api } from '../../cloudfunctions/api/procedures';
import type { Procedures as Documents } from '../../cloudfunctions/documents/procedures';

/** Every procedure of the functions `api` and `documents`, as they declare themselves. */
type Procedures = Api & Documents;
type Types<Name extends keyof Procedures> = NonNullable<Procedures[Name]['types']>;

export type ProcedureName = keyof Procedures;
/** A caller may hand over what it must not change itself. */
type Given<Value> = Value extends object ? { readonly [Key in keyof Value]: Given<Value[Key]> } : Value;
/** What goes into a procedure. */
export type Input<Name extends ProcedureName> = Given<Types<Name>['input']>;
/** What comes out of it. */
export type Output<Name extends ProcedureName> = Types<Name>['output'];
