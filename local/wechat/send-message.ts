import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { WechatMemory } from './state';
import { isTemplateValue } from './template-values';
import { ok, type WechatAnswer, wechatError } from './wechat-answer';

/** Messages kept for each person, the latest. */
const KEPT = 500;
const OPENID = /^[A-Za-z0-9_-]{1,64}$/;
const PAGE = /^[A-Za-z0-9_\-/?=&%.#+~:,]{0,1024}$/;

interface MessageRequest {
  readonly touser?: unknown;
  readonly templateId?: unknown;
  readonly template_id?: unknown;
  readonly page?: unknown;
  readonly data?: unknown;
}

/** The first value WeChat would refuse, as its message names it, or undefined. */
function faultOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) return 'data';
  for (const [key, item] of Object.entries(data as Record<string, { value?: unknown } | undefined>)) {
    if (!isTemplateValue(key, item?.value)) return `data.${key}.value`;
  }
  return undefined;
}

/**
 * `subscribeMessage.send`: checks as WeChat does, then delivers and takes one from the tally.
 * Answers 40003 (no such user), 40037 (no template), 41030 (page), 47003 (a value), 43101 (not permitted).
 */
export function sendMessage(request: MessageRequest, memory: WechatMemory, clock: Clock): WechatAnswer {
  const { state } = memory;
  const { touser, page, data } = request;
  const templateId = request.templateId ?? request.template_id;
  if (typeof touser !== 'string' || !OPENID.test(touser)) return wechatError(40003, 'invalid openid');
  if (typeof templateId !== 'string' || templateId === '') return wechatError(40037, 'invalid template_id');
  if (page !== undefined && (typeof page !== 'string' || !PAGE.test(page))) {
    return wechatError(41030, 'invalid page');
  }
  const fault = faultOf(data);
  if (fault) return wechatError(47003, `argument invalid! ${fault} invalid`);
  const tally = state.tallies[touser]?.[templateId] ?? 0;
  if (state.refusing[touser] || tally < 1) return wechatError(43101, 'user refuse to accept the msg');

  const values = Object.entries(data as Record<string, { value: string }>);
  const message = {
    id: randomUUID(),
    at: new Date(clock.now()).toISOString(),
    templateId,
    ...(page !== undefined && { page }),
    data: Object.fromEntries(values.map(([key, { value }]) => [key, value])),
  };
  state.tallies[touser] = { ...state.tallies[touser], [templateId]: tally - 1 };
  state.messages[touser] = [...(state.messages[touser] ?? []), message].slice(-KEPT);
  memory.save();
  return ok('subscribeMessage.send', { msgid: message.id });
}
