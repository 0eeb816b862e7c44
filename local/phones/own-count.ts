import { randomUUID } from 'node:crypto';
import type { InvocationOrigin } from '../functions/context';
import type { Runner } from '../functions/runner';

/** What the program's own functions say and are told in the name of a phone. */
export interface OwnCount {
  /** @returns how many messages of each template the program believes it may send; null where it does not say */
  of(openid: string): Promise<Readonly<Record<string, number>> | null>;
  /** Reports an answer to the prompt, as the mini-program does after a tap. */
  report(openid: string, template: string): Promise<void>;
}

/** Speaks to the function `api` as the phone of a person would. */
export const ownCount = (runner: Runner): OwnCount => {
  const call = async (openid: string, procedure: string, input: object): Promise<unknown> => {
    const requestId = randomUUID();
    const origin: InvocationOrigin = {
      requestId,
      caller: { kind: 'person', identity: { openid } },
      source: 'wx_client',
    };
    const outcome = await runner.invoke('api', JSON.stringify({ procedure, input, requestId }), origin);
    return outcome.ok ? (JSON.parse(outcome.json) as unknown) : null;
  };
  return {
    of: async (openid) => {
      const answer = (await call(openid, 'subscription.get', {})) as {
        ok?: boolean;
        data?: { templates?: readonly { key: string; left: number }[] };
      } | null;
      const templates = answer?.ok === true ? answer.data?.templates : undefined;
      return templates ? Object.fromEntries(templates.map(({ key, left }) => [key, left])) : null;
    },
    report: async (openid, template) => {
      await call(openid, 'subscription.report', { answers: { [template]: 'accept' }, switchedOff: false });
    },
  };
};
