import { outcomeOf, type SendOutcome } from '@domain/messages/push';
import * as v from 'valibot';
import { outcomeOfError, patience, type Sender } from './sender';

/** Where and as whom WeChat's server is called. */
export interface HttpsAccess {
  /** `https://api.weixin.qq.com` but for tests. */
  readonly address: string;
  readonly appid: string;
  readonly secret: string;
}

const tokenAnswer = v.object({ access_token: v.string(), expires_in: v.number() });
const sendAnswer = v.object({ errcode: v.number() });

/** A token is renewed this long before it ends. Milliseconds. */
const early = 5 * 60_000;
/** A token that has just ended is replaced once; what fails again waits for its next turn. */
const mostTokens = 2;
/** WeChat's codes for a token that holds no longer. */
const staleToken: ReadonlySet<number> = new Set([40001, 40014, 42001]);

const post = async (url: string, body: object): Promise<unknown> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  return response.json();
};

/** Sends by WeChat's documented HTTPS interface with an access token of the mini-program (stable_token). */
export const httpsSender = ({ address, appid, secret }: HttpsAccess): Sender => {
  let kept: { readonly token: string; readonly until: number } | null = null;

  const tokenNow = async (): Promise<string | null> => {
    if (kept !== null && performance.now() < kept.until) return kept.token;
    const answered = await post(`${address}/cgi-bin/stable_token`, {
      grant_type: 'client_credential',
      appid,
      secret,
    });
    const parsed = v.safeParse(tokenAnswer, answered);
    if (!parsed.success) return null;
    const { access_token: token, expires_in: seconds } = parsed.output;
    kept = { token, until: performance.now() + seconds * 1_000 - early };
    return token;
  };

  /** @returns null where the token holds no longer: then nothing has been sent, and another one is asked for */
  const sendWith = async (token: string, body: object): Promise<SendOutcome | null> => {
    const url = `${address}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`;
    const parsed = v.safeParse(sendAnswer, await post(url, body));
    if (!parsed.success) return { kind: 'unclear' };
    if (staleToken.has(parsed.output.errcode)) {
      kept = null;
      return null;
    }
    return outcomeOf(parsed.output.errcode);
  };

  return {
    send: async ({ touser, templateId, page, data }) => {
      const body = { touser, template_id: templateId, page, data, lang: 'zh_CN' };
      for (let tries = 1; tries <= mostTokens; tries += 1) {
        const token = await tokenNow().catch(() => null);
        if (token === null) break;
        try {
          const outcome = await sendWith(token, body);
          if (outcome !== null) return outcome;
        } catch (thrown) {
          return outcomeOfError(thrown);
        }
      }
      // Without a token that holds nothing has been sent.
      return { kind: 'later' };
    },
  };
};
