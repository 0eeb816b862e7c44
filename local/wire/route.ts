import { answerJsonText } from '../gateway/answer';
import { readBody } from '../gateway/body';
import { notFound, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { Tokens } from '../identity/tokens';
import { type Log, reasonOf } from '../log';
import { StoreError } from '../store/store';
import type { Action } from './database';
import { invalid, type WireAnswer, WireError, type WireRequest } from './request';

/** Greatest body of a call; CloudBase takes documents of 16 MB, and a call may carry several. */
const BODY_LIMIT = 32 * 1024 * 1024;

function parse(body: string): WireRequest {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw invalid('the body is no JSON');
  }
  if (typeof (value as WireRequest | null)?.action !== 'string') throw invalid('the body names no action');
  return value as WireRequest;
}

/** What the SDK is told of a failure; what nobody foresaw is logged and answered as SYS_ERR. */
function failure(thrown: unknown, requestId: string, log: Log): WireAnswer {
  if (thrown instanceof WireError || thrown instanceof StoreError) {
    return { code: thrown.code, message: thrown.message };
  }
  log.error('wire-failed', { requestId, reason: reasonOf(thrown) });
  return { code: 'SYS_ERR', message: 'Something went wrong inside; the log has it under this request id.' };
}

/** Everything the SDK sends, wherever it comes in. */
export interface Wire {
  /**
   * Answers one call: HTTP 200 with data, or with code and message; 401 without the admin key.
   * @param authorization value of the Authorization header
   * @param body JSON text of the call
   */
  answer(authorization: string | undefined, body: string, requestId: string): Promise<WireReply>;
}

export interface WireReply {
  readonly status: number;
  readonly body: string;
}

/** Opens the wire over its actions. */
export function openWire(actions: Readonly<Record<string, Action>>, tokens: Tokens, log: Log): Wire {
  const byName = new Map(Object.entries(actions));

  const act = async (body: string, requestId: string): Promise<WireAnswer> => {
    try {
      const call = parse(body);
      const action = byName.get(call.action);
      if (!action) throw invalid(`this local cloud knows no action "${call.action}"`);
      return await action({ ...call, requestId });
    } catch (thrown) {
      return failure(thrown, requestId, log);
    }
  };

  return {
    answer: async (authorization, body, requestId) => {
      if (tokens.callerOf(authorization)?.kind !== 'administrator') {
        const message = 'The wire needs the key of this local cloud in CLOUDBASE_APIKEY.';
        return { status: 401, body: JSON.stringify({ code: 'UNAUTHENTICATED', message, requestId }) };
      }
      return { status: 200, body: JSON.stringify({ requestId, ...(await act(body, requestId)) }) };
    },
  };
}

/** `POST /admin`: the wire, for this machine alone. */
export function wireRoute(wire: Wire): Route {
  return {
    path: '/admin',
    handle: async ({ request, response, requestId, fromThisMachine }) => {
      if (!fromThisMachine) throw notFound();
      if (request.method !== 'POST') throw wrongMethod();
      const body = (await readBody(request, BODY_LIMIT)).toString('utf8');
      const reply = await wire.answer(request.headers.authorization, body, requestId);
      answerJsonText(response, reply.status, reply.body);
    },
  };
}
