import type { ServerResponse } from 'node:http';
import type { Exchange } from './exchange';
import type { Route } from './routes';

/** Pages of this machine: a development server on another port is another origin to the browser. */
const THIS_MACHINE = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

function answerPreflight(exchange: Exchange): boolean {
  const { request, response } = exchange;
  if (request.method !== 'OPTIONS') return false;
  const wanted = request.headers['access-control-request-headers'];
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, HEAD, POST, PUT',
    'access-control-allow-headers': wanted ?? 'authorization, content-type',
    'access-control-max-age': '600',
  });
  response.end();
  return true;
}

function allow(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'x-request-id');
  if (origin !== '*') response.setHeader('vary', 'Origin');
}

/**
 * Lets pages served from this machine call a route across origins. Others need no permission: the browser
 * build comes from the gateway's own origin.
 */
export function openToThisMachine(route: Route): Route {
  return {
    path: route.path,
    handle: (exchange) => {
      const { origin } = exchange.request.headers;
      if (origin && THIS_MACHINE.test(origin)) allow(exchange.response, origin);
      return answerPreflight(exchange) ? undefined : route.handle(exchange);
    },
  };
}

/**
 * Lets every page call: for addresses where a signature, and no cookie, is what opens.
 * @returns whether the request was a preflight and is answered
 */
export function allowEveryOrigin(exchange: Exchange): boolean {
  allow(exchange.response, '*');
  return answerPreflight(exchange);
}
