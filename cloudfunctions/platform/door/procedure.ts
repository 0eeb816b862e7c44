import type { Role } from '@domain/people/person';
import type { ProcedureName, Rights } from '@domain/rights/rights';
import type { Instant } from '@domain/time/shanghai';
import type * as v from 'valibot';
import type { StoredPerson } from '../database/collections';
import type { Origin } from '../limits/origin';
import type { LimitName } from '../limits/table';

/** Whoever calls, a sign-in or none. */
export interface OpenCall {
  /** The server's instant at which the request arrived. */
  readonly now: Instant;
  readonly requestId: string;
  /** Name of the procedure called, for the record. */
  readonly procedure: string;
  /** Who calls and from where, as digests for the limits. */
  readonly origin: Origin;
}
export interface PersonCall extends OpenCall {
  readonly person: StoredPerson;
  /** The browser session in which the person calls; null from the mini-program. */
  readonly sessionId: string | null;
}
/** Whoever calls from the mini-program, whether or not the WeChat identity is bound to a person yet. */
export interface WechatCall extends OpenCall {
  readonly openid: string;
  readonly person: StoredPerson | null;
}
/** Someone who acts in one capacity; `role` is in force at `now`. */
export interface RoleCall extends PersonCall {
  readonly role: Role;
}

/** What the table of rights lets a use case count on: a person, a role, a WeChat identity, or nobody in particular. */
type CallOf<N extends ProcedureName> = Rights[N] extends 'anyone'
  ? OpenCall
  : Rights[N] extends 'wechat'
    ? WechatCall
    : Rights[N] extends 'person'
      ? PersonCall
      : RoleCall;

type InputSchema = v.GenericSchema<unknown, unknown>;

export interface ProcedureParts<N extends ProcedureName, S extends InputSchema, O> {
  /** Its row in the table of rights says who may call. */
  readonly name: N;
  /** Whether it changes anything: the caller is then read afresh, never from memory. */
  readonly writes: boolean;
  /**
   * For a write that comes with every pause in typing and touches nothing but the caller's own draft: a role
   * that ended less than five seconds ago still counts.
   */
  readonly callerFromMemory?: true;
  /** What calls are counted as; `write` for one that writes and names nothing else. */
  readonly limit?: LimitName;
  /** A strictObject: what it does not name is refused. */
  readonly input: S;
  readonly run: (call: CallOf<N>, input: v.InferOutput<S>) => Promise<O>;
}

/** One use case behind the door. `Input` and `Output` are what callers infer their types from. */
export interface Procedure<Input = unknown, Output = unknown, N extends ProcedureName = ProcedureName> {
  readonly name: N;
  readonly writes: boolean;
  readonly callerFromMemory?: true;
  readonly limit?: LimitName;
  readonly input: InputSchema;
  /** Called with what the table of rights promises and what `input` has parsed, and only by the door. */
  readonly run: (call: OpenCall & Partial<RoleCall | WechatCall>, input: unknown) => Promise<unknown>;
  /** For types alone: holds no value. */
  readonly types?: { readonly input: Input; readonly output: Output };
}
export type InputOf<P> = P extends Procedure<infer Input, unknown> ? Input : never;
export type OutputOf<P> = P extends Procedure<unknown, infer Output> ? Output : never;

/** A procedure for every row of a part of the table of rights, each under its own name, and none besides. */
export type ProceduresFor<N extends ProcedureName> = {
  readonly [K in N]: Procedure<unknown, unknown, K>;
};

/** Names a use case, what it takes and what it does. Who may call it stands in the table of rights. */
export const defineProcedure = <const N extends ProcedureName, S extends InputSchema, O>(
  parts: ProcedureParts<N, S, O>,
): Procedure<v.InferInput<S>, O, N> => ({
  ...parts,
  run: (call, input) => parts.run(call as CallOf<N>, input),
});
