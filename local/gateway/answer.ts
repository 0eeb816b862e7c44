import type { ServerResponse } from 'node:http';

/** Ends an answer with a JSON text. */
export function answerJsonText(response: ServerResponse, status: number, text: string): void {
  const body = Buffer.from(text);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Ends an answer with a value as JSON. */
export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answerJsonText(response, status, JSON.stringify(value));
}
