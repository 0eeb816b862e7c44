import type { ServerResponse } from 'node:http';

/** Ends an answer with a JSON text. */
export function answerJsonText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  // A text leaves together with the head, in one call of the system.
  response.end(text);
}

/** Ends an answer with a value as JSON. */
export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  answerJsonText(response, status, JSON.stringify(value));
}
