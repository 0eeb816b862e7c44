import { answerJson } from '../gateway/answer';
import { readJson } from '../gateway/body';
import { notFound, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { AccessTokens } from './access-tokens';
import type { WechatServer } from './server';
import { wechatError } from './wechat-answer';

const PREFIX = '/local/wechat-server';
const BODY_LIMIT = 64 * 1024;
/** Seconds for which WeChat's tokens hold. */
const TOKEN_LIFE = 7200;

/**
 * WeChat's server as others call it over HTTPS, at `/local/wechat-server`: `POST /cgi-bin/stable_token` gives a
 * token, `POST /cgi-bin/message/subscribe/send?access_token=…` sends. 40001: the token is none of ours; 42001: it has
 * expired.
 */
export function wechatHttpsRoutes(server: WechatServer, tokens: AccessTokens): Route[] {
  return [
    {
      path: `${PREFIX}/`,
      handle: async ({ request, response, path, fromThisMachine, ...exchange }) => {
        if (!fromThisMachine) throw notFound();
        if (request.method !== 'POST') throw wrongMethod();
        const body = await readJson(request, BODY_LIMIT);
        const api = path.slice(PREFIX.length);
        if (api === '/cgi-bin/stable_token') {
          const known = typeof body.appid === 'string' && body.appid !== '' && body.secret !== '';
          answerJson(
            response,
            200,
            known
              ? { access_token: tokens.current(), expires_in: TOKEN_LIFE }
              : wechatError(40013, 'invalid appid'),
          );
          return;
        }
        const standing = tokens.standing(exchange.query().get('access_token'));
        if (standing !== 'holds') {
          const refusal =
            standing === 'expired'
              ? wechatError(42001, 'access_token expired')
              : wechatError(40001, 'invalid credential, access_token is invalid');
          answerJson(response, 200, refusal);
          return;
        }
        // What breaks here leaves the caller without a usable answer, as a broken connection does.
        answerJson(response, 200, await server.call(api, body));
      },
    },
  ];
}
