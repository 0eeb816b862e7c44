import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request with its answer, as every route of the gateway receives it. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** Path as sent, percent-encoding kept, without the query. */
  readonly path: string;
  /** The caller's address: the peer's, or the one a trusted proxy names. */
  readonly address: string;
  /** The peer is this machine and no proxy stands between. */
  readonly fromThisMachine: boolean;
  query(): URLSearchParams;
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
const FORWARDING_HEADERS = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via', 'x-forwarded-host'] as const;

function lastForwarded(request: IncomingMessage): string | undefined {
  const header = request.headers['x-forwarded-for'];
  const entries = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',');
  return entries[entries.length - 1]?.trim() || undefined;
}

/**
 * Reads what every route needs of a request.
 * @param behindProxy whether the last X-Forwarded-For entry is to be believed when the peer is this machine
 */
export function openExchange(
  request: IncomingMessage,
  response: ServerResponse,
  behindProxy: boolean,
): Exchange {
  const target = request.url ?? '/';
  const cut = target.indexOf('?');
  const peer = request.socket.remoteAddress ?? '';
  const peerIsHere = LOOPBACK.test(peer);
  const forwarded = FORWARDING_HEADERS.some((name) => request.headers[name] !== undefined);
  const requestId = randomUUID();
  response.setHeader('x-request-id', requestId);
  return {
    request,
    response,
    requestId,
    path: cut < 0 ? target : target.slice(0, cut),
    address: (behindProxy && peerIsHere ? lastForwarded(request) : undefined) ?? peer,
    fromThisMachine: peerIsHere && !forwarded,
    query: () => new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1)),
  };
}
