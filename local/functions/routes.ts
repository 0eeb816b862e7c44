import { answerJsonText } from '../gateway/answer';
import { readJsonText } from '../gateway/body';
import type { Exchange } from '../gateway/exchange';
import { Refusal, unauthorised, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { Caller } from '../identity/identity';
import type { Tokens } from '../identity/tokens';
import type { Source } from './context';

import type { FailureKind } from './outcome';
import type { Runner } from './runner';

/** CloudBase takes events of 6 MB at most over HTTP. */
const EVENT_LIMIT = 6 * 1024 * 1024;

/** The names and statuses CloudBase's HTTP API gives to failures; the function's own words stay in the log. */
const FAILURES: Record<FailureKind, readonly [status: number, code: string, message: string]> = {
  'not-found': [404, 'FUNCTION_NOT_FOUND', 'The specified function was not found.'],
  execution: [500, 'FUNCTION_INVOCATION_FAILED', 'Function execution failed.'],
  'time-limit': [504, 'FUNCTION_TIME_LIMIT_EXCEEDED', 'The function execution timed out.'],
  'memory-limit': [500, 'FUNCTION_MEMORY_LIMIT_EXCEEDED', 'The function exceeded its memory limit.'],
  'too-many': [503, 'FUNCTION_EXCEED_RESOURCE_LIMIT', 'Too many invocations at once.'],
};

function sourceOf(caller: Caller): Source {
  if (caller.kind !== 'person') return 'wx_http';
  return 'openid' in caller.identity ? 'wx_client' : 'web_client';
}

function authenticate({ request }: Exchange, tokens: Tokens): Caller {
  const { authorization } = request.headers;
  if (!authorization) throw unauthorised('Send a token: Authorization: Bearer TOKEN.');
  const caller = tokens.callerOf(authorization);
  if (!caller) throw unauthorised('The token is false or out of date.');
  return caller;
}

/** `POST /v1/functions/NAME`: CloudBase's HTTP API for calling a function, JSON in and JSON out. */
export function functionRoutes(runner: Runner, tokens: Tokens): Route[] {
  const prefix = '/v1/functions/';
  return [
    {
      path: prefix,
      handle: async (exchange) => {
        const { request, response, path, requestId, address } = exchange;
        if (request.method !== 'POST') throw wrongMethod();
        const caller = authenticate(exchange, tokens);
        const event = await readJsonText(request, EVENT_LIMIT);
        const outcome = await runner.invoke(path.slice(prefix.length), event, {
          requestId,
          caller,
          source: sourceOf(caller),
          address,
        });
        if (!outcome.ok) throw new Refusal(...FAILURES[outcome.kind]);
        // A returned text is answered as it is, everything else as JSON.
        if (outcome.json.startsWith('"')) answerText(exchange, JSON.parse(outcome.json) as string);
        else answerJsonText(response, 200, outcome.json);
      },
    },
  ];
}

function answerText({ response }: Exchange, text: string): void {
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}
