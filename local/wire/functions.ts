import type { FailureKind } from '../functions/outcome';
import type { Runner } from '../functions/runner';
import type { Action } from './database';
import { invalid, optionalText, textOf, WireError } from './request';

/** The codes the SDK's callers know. */
const CODES: Record<FailureKind, string> = {
  'not-found': 'FUNCTION_NOT_FOUND',
  execution: 'FUNCTIONS_EXECUTE_FAIL',
  'time-limit': 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
  'memory-limit': 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
  'too-many': 'FUNCTION_EXCEED_RESOURCE_LIMIT',
};

function checkJson(text: string): string {
  try {
    JSON.parse(text);
    return text;
  } catch {
    throw invalid('request_data is no JSON');
  }
}

/** `functions.invokeFunction`: one function calls another. The called one sees no user, as in the cloud. */
export function functionActions(runner: Runner): Record<string, Action> {
  return {
    'functions.invokeFunction': async (request) => {
      const name = textOf(request, 'function_name');
      const event = checkJson(optionalText(request, 'request_data') ?? '{}');
      const outcome = await runner.invoke(name, event, {
        requestId: textOf(request, 'requestId'),
        caller: { kind: 'administrator' },
        source: 'scf',
      });
      if (!outcome.ok) throw new WireError(CODES[outcome.kind], outcome.message);
      return { data: { response_data: outcome.json } };
    },
  };
}
