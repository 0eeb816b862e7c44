import type { Clock } from '../clock';
import { answerJson } from '../gateway/answer';
import { readJson } from '../gateway/body';
import type { Exchange } from '../gateway/exchange';
import { notFound, Refusal, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { Keys } from '../keys/keys';
import { parseIdentity } from './identity';
import { readTicket } from './tickets';
import type { Tokens } from './tokens';

const BODY_LIMIT = 16 * 1024;
const DEVICE_ID = /^[\w-]{8,128}$/;

const refused = (message: string): Refusal => new Refusal(401, 'INVALID_GRANT', message);

function onlyPost({ request }: Exchange): void {
  if (request.method !== 'POST') throw wrongMethod();
}

/**
 * Signing in, as CloudBase's HTTP API has it: `POST /auth/v1/signin/custom` takes a custom-login ticket,
 * `POST /auth/v1/signin/anonymously` the id of a device, for a visitor who is nobody, `POST /auth/v1/token` a refresh
 * token. Beside them this machine's own `POST /local/tokens`, with which whoever holds the admin key gets a token for
 * any identity.
 */
export function identityRoutes(keys: Keys, tokens: Tokens, clock: Clock): Route[] {
  return [
    {
      path: '/auth/v1/signin/custom',
      handle: async (exchange) => {
        onlyPost(exchange);
        const { ticket } = await readJson(exchange.request, BODY_LIMIT);
        const user = typeof ticket === 'string' ? readTicket(ticket, keys, clock) : undefined;
        if (!user) throw refused('The ticket is false or out of date.');
        answerJson(exchange.response, 200, tokens.issue(user));
      },
    },
    {
      path: '/auth/v1/signin/anonymously',
      handle: async (exchange) => {
        onlyPost(exchange);
        await readJson(exchange.request, BODY_LIMIT);
        const device = exchange.request.headers['x-device-id'];
        if (typeof device !== 'string' || !DEVICE_ID.test(device)) {
          throw new Refusal(400, 'INVALID_PARAM', 'Expected a device id in the header x-device-id.');
        }
        answerJson(exchange.response, 200, tokens.issueAnonymous(device));
      },
    },
    {
      path: '/auth/v1/token',
      handle: async (exchange) => {
        onlyPost(exchange);
        const body = await readJson(exchange.request, BODY_LIMIT);
        if (body.grant_type !== 'refresh_token' || typeof body.refresh_token !== 'string') {
          throw new Refusal(400, 'INVALID_PARAM', 'Expected grant_type "refresh_token" and a refresh_token.');
        }
        const signIn = tokens.refresh(body.refresh_token);
        if (!signIn) throw refused('The refresh token is false or out of date.');
        answerJson(exchange.response, 200, signIn);
      },
    },
    {
      path: '/local/tokens',
      handle: async (exchange) => {
        onlyPost(exchange);
        const isAdministrator =
          exchange.fromThisMachine &&
          tokens.callerOf(exchange.request.headers.authorization)?.kind === 'administrator';
        if (!isAdministrator) throw notFound();
        answerJson(
          exchange.response,
          200,
          tokens.issue(parseIdentity(await readJson(exchange.request, BODY_LIMIT))),
        );
      },
    },
  ];
}
