import type { Clock } from '../clock';
import { answerJson } from './answer';
import { notFound } from './refusal';
import type { Route } from './routes';

/** `GET /healthz`: answers once all rooms are open; the gateway itself answers 503 before. */
export function health(clock: Clock): Route {
  return {
    path: '/healthz',
    handle: ({ response }) =>
      answerJson(response, 200, { status: 'ok', now: new Date(clock.now()).toISOString() }),
  };
}

/** Addresses that belong to rooms: what is not found there is no page of the site either. */
export function reserved(): Route[] {
  return ['/admin/', '/v1/', '/auth/', '/local/', '/storage/'].map((path) => ({
    path,
    handle: () => {
      throw notFound();
    },
  }));
}
