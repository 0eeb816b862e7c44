import type { Exchange } from './exchange';

/** One address of the gateway and what answers there. */
export interface Route {
  /** The whole path, or, ending with a slash, everything below it. */
  readonly path: string;
  /** Answers the request, or throws a Refusal. */
  readonly handle: (exchange: Exchange) => Promise<void> | void;
}

/** Finds the route of a path: an equal one first, else the longest that the path lies below. */
export function routeFinder(routes: readonly Route[]): (path: string) => Route | undefined {
  const exact = new Map(routes.filter(({ path }) => !path.endsWith('/')).map((route) => [route.path, route]));
  const below = routes.filter(({ path }) => path.endsWith('/')).sort((a, b) => b.path.length - a.path.length);
  return (path) => exact.get(path) ?? below.find((route) => path.startsWith(route.path));
}
