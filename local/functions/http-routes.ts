import type { FunctionDeclaration } from '../configuration';
import { answerJsonText } from '../gateway/answer';
import { readBody } from '../gateway/body';
import type { Exchange } from '../gateway/exchange';
import { notFound, Refusal } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { Runner } from './runner';

const BODY_LIMIT = 6 * 1024 * 1024;
const PREFIX = '/http/';
const TEXT = /^(?:text\/|application\/(?:json|x-www-form-urlencoded|xml|javascript))/;

/** What an HTTP-triggered function may return to set status, headers and body itself. */
interface IntegratedAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

function isIntegrated(value: unknown): value is IntegratedAnswer {
  return (
    typeof value === 'object' && value !== null && typeof (value as IntegratedAnswer).statusCode === 'number'
  );
}

/** The event of CloudBase's HTTP access: `{ path, httpMethod, headers, queryStringParameters, … }`. */
function httpEvent(exchange: Exchange, path: string, body: Buffer): object {
  const { request, requestId, address } = exchange;
  const isText = body.length === 0 || TEXT.test(request.headers['content-type'] ?? '');
  return {
    path,
    httpMethod: request.method,
    headers: request.headers,
    queryStringParameters: Object.fromEntries(exchange.query()),
    requestContext: { requestId, path, httpMethod: request.method, sourceIp: address },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}

function answer(exchange: Exchange, json: string): void {
  const { response } = exchange;
  const value: unknown = JSON.parse(json);
  if (!isIntegrated(value)) {
    answerJsonText(response, 200, json);
    return;
  }
  const body = Buffer.from(value.body ?? '', value.isBase64Encoded ? 'base64' : 'utf8');
  response.writeHead(value.statusCode, {
    'x-content-type-options': 'nosniff',
    'content-type': 'application/json; charset=utf-8',
    ...Object.fromEntries(
      Object.entries(value.headers ?? {}).map(([name, text]) => [name.toLowerCase(), text]),
    ),
    'content-length': body.length,
  });
  response.end(body);
}

/** `/http/NAME/…`: functions declared with `"http": true` answer plain HTTP, without any token. */
export function httpFunctionRoutes(runner: Runner, declarations: readonly FunctionDeclaration[]): Route[] {
  const open = new Set(declarations.filter(({ http }) => http).map(({ name }) => name));
  return [
    {
      path: PREFIX,
      handle: async (exchange) => {
        const [name = '', ...rest] = exchange.path.slice(PREFIX.length).split('/');
        if (!open.has(name)) throw notFound();
        const body = await readBody(exchange.request, BODY_LIMIT);
        const event = JSON.stringify(httpEvent(exchange, `/${rest.join('/')}`, body));
        const outcome = await runner.invoke(name, event, {
          requestId: exchange.requestId,
          caller: { kind: 'anonymous' },
          source: 'wx_http',
          address: exchange.address,
        });
        if (!outcome.ok) throw new Refusal(502, 'FUNCTION_INVOCATION_FAILED', 'Function execution failed.');
        answer(exchange, outcome.json);
      },
    },
  ];
}
