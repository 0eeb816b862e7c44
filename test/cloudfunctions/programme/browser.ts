import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Programme } from './open-programme';

/** A browser that asks to be let in, as the pages of the browser build do it. */
export const openBrowser = async (programme: Programme, device = 'Chrome 浏览器 · Windows 电脑') => {
  const secret = randomBytes(32).toString('hex');
  const secretDigest = createHash('sha256').update(secret).digest('hex');
  const asked = await programme.done('', 'desk.ask', { secretDigest, device });
  let token = '';
  return {
    secret,
    secretDigest,
    asked,
    collect: () => programme.done('', 'desk.collect', { secret }),
    /** Exchanges the ticket for a token, at the address of CloudBase's own HTTP API. */
    async enter(ticket: string): Promise<void> {
      const answer = await fetch(`${programme.cloud.url}/auth/v1/signin/custom`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ provider_id: 'custom', ticket }),
      });
      token = ((await answer.json()) as { access_token: string }).access_token;
    },
    /** Calls a procedure with the browser's token. @returns the data, or the code of the failure */
    async call(procedure: string, input: object = {}): Promise<unknown> {
      const event = { procedure, input, requestId: randomUUID() };
      const { body } = await programme.cloud.call('api', event, token);
      const answer = body as { ok: boolean; data?: unknown; error?: { code: string } };
      return answer.ok ? answer.data : answer.error?.code;
    },
  };
};

/** @returns a browser that the person has let in from the mini-program */
export const browserOf = async (programme: Programme, who: string, device?: string) => {
  const browser = await openBrowser(programme, device);
  await programme.done(who, 'desk.confirm', { code: browser.asked.code });
  const collected = await browser.collect();
  if (collected.state !== 'confirmed') throw new Error(`not let in: ${collected.state}`);
  await browser.enter(collected.ticket);
  return browser;
};
