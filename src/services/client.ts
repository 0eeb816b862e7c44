import { Failure, type FailureCode, type FailureView } from '@domain/failure/failure';
import type { Instant } from '@domain/time/shanghai';
import { tellFailedCall } from './call-outcomes';
import { online } from './connection';
import { outdated } from './outdated';
import type { Input, Output, ProcedureName } from './procedures';
import { newRequestId } from './request-id';
import { learnServerTime } from './server-time';
import { chosenRole, forgetRole, signOut } from './session';
import { type FunctionName, needsToken, send } from './transport';
import { clientVersion } from './version';

type Answer =
  | { readonly ok: true; readonly data: unknown; readonly now: Instant }
  | { readonly ok: false; readonly error: FailureView; readonly now?: Instant };

export interface CallOptions {
  /** The same id on a repeated write makes it one write. A new one when left out. */
  readonly requestId?: string;
  /** Tries in all; the pauses between them grow. */
  readonly tries?: number;
  /** Acts in this role instead of the one chosen now. */
  readonly role?: string;
}

const functionOf = (procedure: ProcedureName): FunctionName =>
  /^(form|paper|sheet)\./.test(procedure) ? 'documents' : 'api';
/** Milliseconds. Paper takes longer than a page. */
const timeLimit = { api: 12_000, documents: 60_000 } as const;
const pauses = [400, 1_200, 3_000] as const;
const worthAnotherTry: readonly FailureCode[] = ['UNAVAILABLE'];

const offline = () =>
  new Failure('UNAVAILABLE', { message: '没有网络。连上网络后会接着办。', log: 'offline' });
const unreachable = (log: string) =>
  new Failure('UNAVAILABLE', { message: '暂时连不上服务器，请稍后再试。', log });

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const within = <Value>(work: Promise<Value>, milliseconds: number): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(unreachable('timeout')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

const attempt = async (name: FunctionName, event: object): Promise<unknown> => {
  const sentAt = Date.now();
  const answer = await within(send(name, event), timeLimit[name]).catch((error: unknown) => {
    if (error instanceof Failure) throw error;
    throw online.get() ? unreachable(String(error)) : offline();
  });
  if (!isAnswer(answer)) throw unreachable('not an answer of ours');
  if (answer.now !== undefined) learnServerTime(answer.now, sentAt, Date.now());
  if (answer.ok) return answer.data;
  const { code, message, ...rest } = answer.error;
  throw new Failure(code, { message, ...rest });
};

/** @returns whatever was thrown, as the one error that pages show */
export const asFailure = (error: unknown): Failure =>
  error instanceof Failure ? error : unreachable(String(error));

/**
 * Calls a procedure of the cloud in the role chosen by the user. A call that did not get through is sent again
 * under the same request id, after growing pauses.
 * @throws Failure, also for what the network does
 */
export const call = async <Name extends ProcedureName>(
  procedure: Name,
  input: Input<Name>,
  { requestId = newRequestId(), tries = pauses.length + 1, role: given }: CallOptions = {},
): Promise<Output<Name>> => {
  for (let done = 1; ; done += 1) {
    const role = given ?? chosenRole.get();
    const event = {
      procedure,
      input,
      requestId,
      client: clientVersion,
      ...(role === undefined ? {} : { role }),
    };
    try {
      return (await attempt(functionOf(procedure), event)) as Output<Name>;
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code === 'UNAUTHENTICATED' && given !== undefined)
        return call(procedure, input, { requestId, tries });
      if (failure.code === 'UNAUTHENTICATED' && role !== undefined) {
        // The role may have ended since it was chosen: the first in force acts.
        forgetRole();
        continue;
      }
      if (failure.code === 'OUTDATED') outdated.set(true);
      if (failure.code === 'UNAUTHENTICATED' && needsToken) signOut();
      const again = worthAnotherTry.includes(failure.code) && done < tries && online.get();
      if (!again) {
        const ofTheServer = failure.code === 'INTERNAL' || (failure.code === 'UNAVAILABLE' && online.get());
        if (ofTheServer) tellFailedCall({ procedure, code: failure.code });
        throw failure;
      }
      await pause((pauses[done - 1] ?? 3_000) * (0.8 + Math.random() * 0.4));
    }
  }
};
