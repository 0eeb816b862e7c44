import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Runner } from '../functions/runner';
import type { Log } from '../log';
import type { WechatReach } from './server';
import type { WechatMemory } from './state';

/** The function that takes what WeChat pushes, as it is set in WeChat's console for the real cloud. */
const RECEIVER = 'reminders';

/**
 * What the stand-in for WeChat's server reaches: files behind temporary links of this very cloud, and the
 * function that takes message pushes.
 * @param base the address that links begin with
 */
export function wechatReach(base: string, runner: Runner, log: Log): WechatReach {
  return {
    look: async (url) => {
      if (!url.startsWith(`${base}/`)) return null;
      try {
        const answer = await fetch(url, { redirect: 'error' });
        return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
      } catch {
        return null;
      }
    },
    push: (event) => {
      const origin = {
        requestId: randomUUID(),
        caller: { kind: 'anonymous' },
        source: 'wx_client',
      } as const;
      void runner.invoke(RECEIVER, JSON.stringify(event), origin).then((outcome) => {
        if (!outcome.ok) log.warn('push-not-taken', { kind: outcome.kind });
      });
    },
  };
}

/** @returns the runner, which also notes when someone of the mini-program was here last */
export function noteVisits(runner: Runner, memory: WechatMemory, clock: Clock): Runner {
  return {
    ...runner,
    invoke: (name, event, origin) => {
      const { caller } = origin;
      if (caller.kind === 'person' && 'openid' in caller.identity) {
        memory.state.visits[caller.identity.openid] = clock.now();
        memory.save();
      }
      return runner.invoke(name, event, origin);
    },
  };
}
