import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock';
import { checkMedia, checkText, type LookAtMedia, type MediaFinding } from './content-check';
import { sendMessage } from './send-message';
import type { Trouble, WechatMemory } from './state';
import { type WechatAnswer, wechatError } from './wechat-answer';

/** WeChat's server, as far as functions call it. */
export interface WechatServer {
  /**
   * Answers one call.
   * @param api `subscribeMessage.send` or the address `/cgi-bin/message/subscribe/send`
   * @throws Error where it was told to be broken
   */
  call(api: string, request: Record<string, unknown>): Promise<WechatAnswer>;
}

/** One interface under its name in cloud calls and under its address. */
const NAMES: Readonly<Record<string, string>> = {
  '/cgi-bin/message/subscribe/send': 'subscribeMessage.send',
  '/wxa/msg_sec_check': 'security.msgSecCheck',
  '/wxa/media_check_async': 'security.mediaCheckAsync',
};

const SLOW = 20_000;

/** What the stand-in reaches of the world around it. */
export interface WechatReach {
  readonly look: LookAtMedia;
  /** Hands an event to the program, as WeChat's message push does. */
  readonly push: (event: MediaFinding) => void;
}

/** Opens the stand-in for WeChat's server. */
export function openWechatServer(memory: WechatMemory, clock: Clock, reach: WechatReach): WechatServer {
  /** Plays the fault that was asked for, if any is left, before the call is carried out. */
  const stumble = async (trouble: Trouble | undefined): Promise<WechatAnswer | undefined> => {
    if (!trouble) return undefined;
    memory.state.trouble = trouble.calls > 1 ? { ...trouble, calls: trouble.calls - 1 } : undefined;
    memory.save();
    if (trouble.kind === 'broken') throw new Error('WeChat cannot be reached');
    if (trouble.kind === 'slow') await wait(SLOW, undefined, { ref: false });
    if (trouble.kind === 'code') return wechatError(trouble.code ?? -1, 'refused as told');
    return trouble.kind === 'busy' ? wechatError(-1, 'system error') : undefined;
  };

  const answerOf = (api: string, request: Record<string, unknown>): WechatAnswer | Promise<WechatAnswer> => {
    switch (NAMES[api] ?? api) {
      case 'subscribeMessage.send':
        return sendMessage(request, memory, clock);
      case 'security.msgSecCheck':
        return checkText(request, memory, clock);
      case 'security.mediaCheckAsync':
        return checkMedia(request, memory, clock, reach.look, reach.push);
      default:
        return wechatError(40066, 'invalid url');
    }
  };

  return {
    call: async (api, request) => {
      const name = NAMES[api] ?? api;
      const { trouble: any } = memory.state;
      const trouble = any?.only === undefined || any.only === name ? any : undefined;
      const stumbled = await stumble(trouble);
      if (stumbled) return stumbled;
      const answer = await answerOf(api, request);
      if (trouble?.kind === 'lost') throw new Error('the answer of WeChat was lost');
      return answer;
    },
  };
}
