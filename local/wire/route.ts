import { answerJson } from '../gateway/answer';
import { readBody } from '../gateway/body';
import type { Exchange } from '../gateway/exchange';
import { notFound, unauthorised, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { Tokens } from '../identity/tokens';
import { type Log, reasonOf } from '../log';
import { StoreError } from '../store/store';
import type { Action } from './database';
import { invalid, type WireAnswer, WireError, type WireRequest } from './request';

/** Greatest body of a call; CloudBase takes documents of 16 MB, and a call may carry several. */
const BODY_LIMIT = 32 * 1024 * 1024;

function parse(body: Buffer): WireRequest {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
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

/** `POST /admin`: everything the SDK sends, from this machine and with the admin key alone. */
export function wireRoute(actions: Readonly<Record<string, Action>>, tokens: Tokens, log: Log): Route {
  const byName = new Map(Object.entries(actions));

  const act = async ({ request, requestId }: Exchange): Promise<WireAnswer> => {
    const call = parse(await readBody(request, BODY_LIMIT));
    const action = byName.get(call.action);
    if (!action) throw invalid(`this local cloud knows no action "${call.action}"`);
    return action({ ...call, requestId });
  };

  return {
    path: '/admin',
    handle: async (exchange) => {
      const { request, response, requestId, fromThisMachine } = exchange;
      if (!fromThisMachine) throw notFound();
      if (request.method !== 'POST') throw wrongMethod();
      if (tokens.callerOf(request.headers.authorization)?.kind !== 'administrator') {
        throw unauthorised('The wire needs the key of this local cloud in CLOUDBASE_APIKEY.');
      }
      let answer: WireAnswer;
      try {
        answer = await act(exchange);
      } catch (thrown) {
        answer = failure(thrown, requestId, log);
      }
      answerJson(response, 200, { requestId, ...answer });
    },
  };
}
