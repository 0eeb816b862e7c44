import { randomUUID } from 'node:crypto';
import type { WechatMemory } from './state';
import { ok, type WechatAnswer, wechatError } from './wechat-answer';

const SCENES = [1, 2, 3, 4];
const LONGEST = 2500;
/** WeChat's labels: 100 normal, 20001 politics. */
const NORMAL = 100;
const RISKY = 20001;

/**
 * `security.msgSecCheck`. Version 2 answers a suggestion (`pass`, `risky`) with a label; version 1 the code
 * 87014 for risky text. 40003, 47001 and 43002 style faults: missing openid, scene or content.
 */
export function checkText(request: Record<string, unknown>, memory: WechatMemory): WechatAnswer {
  const { content, version, scene, openid } = request;
  if (typeof content !== 'string' || content === '' || [...content].length > LONGEST) {
    return wechatError(47001, 'data format error');
  }
  const isRisky = memory.state.risky.some((text) => content.includes(text));
  if (version !== 2) return isRisky ? wechatError(87014, 'risky content') : ok('security.msgSecCheck');
  if (typeof openid !== 'string' || openid === '') return wechatError(40003, 'invalid openid');
  if (!SCENES.includes(Number(scene))) return wechatError(47003, 'argument invalid! scene invalid');
  const result = isRisky ? { suggest: 'risky', label: RISKY } : { suggest: 'pass', label: NORMAL };
  return ok('security.msgSecCheck', {
    result,
    detail: [{ strategy: 'content_model', errcode: 0, prob: 90, ...result }],
    trace_id: randomUUID(),
  });
}

/** `security.mediaCheckAsync`: takes the order; the finding would come later as an event. */
export function checkMedia(request: Record<string, unknown>): WechatAnswer {
  const { media_url, mediaUrl, media_type, mediaType } = request;
  if (typeof (media_url ?? mediaUrl) !== 'string' || ![1, 2].includes(Number(media_type ?? mediaType))) {
    return wechatError(47003, 'argument invalid! media_url or media_type invalid');
  }
  return ok('security.mediaCheckAsync', { trace_id: randomUUID() });
}
