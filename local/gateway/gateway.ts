import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Log, reasonOf } from '../log';
import { StartRefusal } from '../start-refusal';
import { answerJson } from './answer';
import { type Exchange, openExchange } from './exchange';
import { limitRate } from './rate';
import { busy, notFound, Refusal, tooMany } from './refusal';
import { type Route, routeFinder } from './routes';

export interface GatewayOptions {
  readonly behindProxy: boolean;
  /** Requests a second and address; 0: no limit; left out: 100 for others, none for this machine. */
  readonly rate?: number;
}

/** The HTTP server in front of all rooms. */
export interface Gateway {
  /** Takes a port and resolves to it. Requests are answered with 503 until `open` is called. */
  listen(port: number, host: string): Promise<number>;
  open(routes: readonly Route[]): void;
  /** Takes no more requests, lets those under way finish (10 s at most), closes all connections. */
  close(): Promise<void>;
}

const DEFAULT_RATE = 100;
/** Requests under way at once: all of them, and those of one outside address. */
const MOST_AT_ONCE = 3000;
const MOST_AT_ONCE_OF_ONE = 200;
const PATIENCE_AT_CLOSE = 10_000;
/** Longer than the SDK keeps an idle connection, so that it never sends into a closing one. */
const KEEP_ALIVE = 65_000;

const SERVER_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: KEEP_ALIVE,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16 * 1024,
};
const LOOPBACK = '127.0.0.1';
const COVERS_LOOPBACK: ReadonlySet<string> = new Set([LOOPBACK, '0.0.0.0', '::']);

/** Makes the gateway; it listens nowhere yet. */
export function makeGateway(log: Log, options: GatewayOptions): Gateway {
  let find: ((path: string) => Route | undefined) | undefined;
  const mayPass = limitRate(options.rate || DEFAULT_RATE);
  const under = new Map<string, number>();
  let underAll = 0;

  const admit = (exchange: Exchange): void => {
    const free = options.rate === 0 || (options.rate === undefined && exchange.fromThisMachine);
    if (!free && !mayPass(exchange.address)) throw tooMany();
    if (underAll > MOST_AT_ONCE) throw busy();
    if (!free && (under.get(exchange.address) ?? 0) > MOST_AT_ONCE_OF_ONE) throw tooMany();
  };

  /** Counts a request as under way until its answer has left, and then logs it: no address, no query. */
  const follow = (exchange: Exchange): void => {
    const { address, request, response, requestId, path } = exchange;
    const begun = performance.now();
    underAll += 1;
    under.set(address, (under.get(address) ?? 0) + 1);
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - begun);
      const { method } = request;
      log.info('answered', {
        requestId,
        method,
        route: routeName(path),
        status: response.statusCode,
        milliseconds,
      });
      underAll -= 1;
      const left = (under.get(address) ?? 1) - 1;
      if (left > 0) under.set(address, left);
      else under.delete(address);
    });
  };

  const fail = ({ request, response, requestId, path }: Exchange, thrown: unknown): void => {
    const refusal = thrown instanceof Refusal ? thrown : undefined;
    if (!refusal)
      log.error('request-failed', { requestId, reason: reasonOf(thrown), route: routeName(path) });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    // A body that was not read to its end cannot be followed by another request on the same connection.
    if (!request.complete) response.setHeader('connection', 'close');
    if (refusal?.status === 429 || refusal?.status === 503) response.setHeader('retry-after', '1');
    answerJson(response, refusal?.status ?? 500, {
      code: refusal?.code ?? 'SYS_ERR',
      message: refusal?.message ?? 'Something went wrong inside; the log has it under this request id.',
      requestId,
    });
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchange = openExchange(request, response, options.behindProxy);
    try {
      admit(exchange);
      follow(exchange);
      if (!find) throw new Refusal(503, 'STARTING', 'The local cloud is starting.');
      const route = find(exchange.path);
      if (!route) throw notFound();
      await route.handle(exchange);
    } catch (thrown) {
      fail(exchange, thrown);
    }
  };

  const openServer = (): Server => {
    const server = createServer(SERVER_LIMITS, (request, response) => void serve(request, response));
    server.maxConnections = 5000;
    return server;
  };
  const servers: Server[] = [];

  return {
    listen: async (port, host) => {
      let taken = port;
      // Functions and commands of this machine find the gateway on 127.0.0.1, wherever else it listens.
      for (const one of COVERS_LOOPBACK.has(host) ? [host] : [LOOPBACK, host]) {
        const server = openServer();
        taken = await listen(server, taken, one);
        servers.push(server);
      }
      return taken;
    },
    open: (routes) => {
      find = routeFinder(routes);
    },
    close: async () => {
      await Promise.all(servers.map((server) => close(server, () => underAll === 0)));
    },
  };
}

/** As much of a path as names a room, or a function, and no person or file. */
function routeName(path: string): string {
  const [, room = '', ...rest] = path.split('/');
  return room === 'v1' || room === 'local'
    ? `/${[room, ...rest].join('/').slice(0, 80)}`
    : `/${room.slice(0, 80)}`;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken by another program; choose one with --port.`,
        EACCES: `Port ${port} may not be used by this user; choose one with --port.`,
        EADDRNOTAVAIL: `This machine has no address ${host}; choose one with --host.`,
      };
      reject(new StartRefusal(why[error.code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error.message}`));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Closes a server: at once where nothing is under way, else when the last answer has left. */
function close(server: Server, isIdle: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const deadline = performance.now() + PATIENCE_AT_CLOSE;
    const end = (): void => {
      if (isIdle() || performance.now() > deadline) server.closeAllConnections();
      else server.closeIdleConnections();
    };
    const sweep = setInterval(end, 50);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
    end();
  });
}
