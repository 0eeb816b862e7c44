import type { Capacity, Person, Role } from '@domain/people/person';
import type { Instant } from '@domain/time/shanghai';
import type * as v from 'valibot';

/** Whoever calls, a sign-in or none. */
export interface OpenCall {
  /** The server's instant at which the request arrived. */
  readonly now: Instant;
  readonly requestId: string;
  /** Name of the procedure called, for the record. */
  readonly procedure: string;
}
export interface PersonCall extends OpenCall {
  readonly person: Person;
}
/** Someone who acts in one capacity; `role` is in force at `now`. */
export interface RoleCall extends PersonCall {
  readonly role: Role;
}

/** Who may call: anyone; any person who has signed in; or those who act in one of these capacities. */
export type Who = 'anyone' | 'person' | readonly Capacity[];
type CallOf<W extends Who> = W extends 'anyone' ? OpenCall : W extends 'person' ? PersonCall : RoleCall;

type InputSchema = v.GenericSchema<unknown, unknown>;

export interface ProcedureParts<W extends Who, S extends InputSchema, O> {
  readonly name: string;
  readonly who: W;
  /** Whether it changes anything: the caller is then read afresh, never from memory. */
  readonly writes: boolean;
  /**
   * For a write that comes with every pause in typing and touches nothing but the caller's own draft: a role
   * that ended less than five seconds ago still counts.
   */
  readonly callerFromMemory?: true;
  /** A strictObject: what it does not name is refused. */
  readonly input: S;
  readonly run: (call: CallOf<W>, input: v.InferOutput<S>) => Promise<O>;
}

/** One use case behind the door. `Input` and `Output` are what callers infer their types from. */
export interface Procedure<Input = unknown, Output = unknown> {
  readonly name: string;
  readonly who: Who;
  readonly writes: boolean;
  readonly callerFromMemory?: true;
  readonly input: InputSchema;
  /** Called with what `who` promises and what `input` has parsed, and only by the door. */
  readonly run: (call: OpenCall & Partial<RoleCall>, input: unknown) => Promise<unknown>;
  /** For types alone: holds no value. */
  readonly types?: { readonly input: Input; readonly output: Output };
}
export type InputOf<P> = P extends Procedure<infer Input, unknown> ? Input : never;
export type OutputOf<P> = P extends Procedure<unknown, infer Output> ? Output : never;

/** Names a use case, who may call it, what it takes and what it does. */
export const defineProcedure = <const W extends Who, S extends InputSchema, O>(
  parts: ProcedureParts<W, S, O>,
): Procedure<v.InferInput<S>, O> => ({
  ...parts,
  run: (call, input) => parts.run(call as CallOf<W>, input),
});
