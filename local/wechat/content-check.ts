import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { WechatMemory } from './state';
import { ok, type WechatAnswer, wechatError } from './wechat-answer';

const SCENES = [1, 2, 3, 4];
const LONGEST = 2500;
/** WeChat's labels: 100 normal, 20001 politics. */
const NORMAL = 100;
const RISKY = 20001;
/** The author must have opened the program within so long. Milliseconds. */
const PRESENT = 2 * 60 * 60 * 1000;
/** Picture, in mediaCheckAsync's own numbers: 1 is sound. */
const MEDIA_TYPES = [1, 2];

/** What the second version asks of the author: 40003 an unknown openid, 61010 one who has not been here lately. */
function faultOfAuthor(
  { openid, scene }: Record<string, unknown>,
  { state }: WechatMemory,
  clock: Clock,
): WechatAnswer | undefined {
  if (typeof openid !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(openid)) {
    return wechatError(40003, 'invalid openid');
  }
  if (typeof scene !== 'number' || !SCENES.includes(scene)) {
    return wechatError(47003, 'argument invalid! data.scene invalid');
  }
  const seen = state.visits[openid];
  if (seen === undefined || clock.now() - seen > PRESENT) return wechatError(61010, 'code is expired');
  return undefined;
}

/**
 * `security.msgSecCheck`. Version 2 answers a suggestion (`pass`, `risky`) with a label; version 1 the code
 * 87014 for risky text. Faults: 44002 nothing to check, 47001 longer than 2,500 characters, 40003 and 61010 of
 * the author, 47003 no such scene or version.
 */
export function checkText(
  request: Record<string, unknown>,
  memory: WechatMemory,
  clock: Clock,
): WechatAnswer {
  const { content, version } = request;
  if (typeof content !== 'string' || content === '') return wechatError(44002, 'empty post data');
  if ([...content].length > LONGEST) return wechatError(47001, 'data format error');
  const isRisky = memory.state.risky.some((text) => content.includes(text));
  if (version === undefined) {
    return isRisky ? wechatError(87014, 'risky content') : ok('security.msgSecCheck');
  }
  if (version !== 2) return wechatError(47003, 'argument invalid! data.version invalid');
  const fault = faultOfAuthor(request, memory, clock);
  if (fault) return fault;
  const result = isRisky ? { suggest: 'risky', label: RISKY } : { suggest: 'pass', label: NORMAL };
  return ok('security.msgSecCheck', {
    result,
    detail: [{ strategy: 'content_model', errcode: 0, prob: 90, ...result }],
    trace_id: randomUUID(),
  });
}

/** What WeChat pushes to the program when a picture has been looked at. */
export type MediaFinding = Readonly<Record<string, unknown>>;

/** Looks at the file behind an address. @returns null where it cannot be fetched or is too large */
export type LookAtMedia = (url: string) => Promise<Buffer | null>;

/** Bytes of a file at most. */
const LARGEST = 10 * 1024 * 1024;

/**
 * `security.mediaCheckAsync`: takes the order; the finding comes later as the event `wxa_media_check`. A picture is
 * risky here when its bytes hold one of the risky texts.
 * @param push is given the finding, once it is there
 */
export function checkMedia(
  request: Record<string, unknown>,
  memory: WechatMemory,
  clock: Clock,
  look: LookAtMedia,
  push: (finding: MediaFinding) => void,
): WechatAnswer {
  const { media_url: url, media_type: type, version } = request;
  if (typeof url !== 'string' || !/^https?:\/\//.test(url)) {
    return wechatError(47003, 'argument invalid! data.media_url invalid');
  }
  if (typeof type !== 'number' || !MEDIA_TYPES.includes(type)) {
    return wechatError(47003, 'argument invalid! data.media_type invalid');
  }
  if (version !== undefined && version !== 2) {
    return wechatError(47003, 'argument invalid! data.version invalid');
  }
  const fault = version === 2 ? faultOfAuthor(request, memory, clock) : undefined;
  if (fault) return fault;
  const traceId = randomUUID();
  const event = {
    ToUserName: 'gh_0000000000000',
    FromUserName: typeof request.openid === 'string' ? request.openid : '',
    CreateTime: Math.floor(clock.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: traceId,
  };
  void look(url).then((content) => {
    if (content === null || content.length > LARGEST) {
      // The first version's code for what could not be fetched, the second's for the whole finding.
      push(version === 2 ? { ...event, version, errcode: -1008 } : { ...event, status_code: 4294966288 });
      return;
    }
    const isRisky = memory.state.risky.some((text) => content.includes(text));
    if (version === undefined) {
      push({ ...event, isrisky: isRisky ? 1 : 0, status_code: 0 });
      return;
    }
    const result = isRisky ? { suggest: 'risky', label: RISKY } : { suggest: 'pass', label: NORMAL };
    push({
      ...event,
      version,
      errcode: 0,
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result }],
    });
  });
  return ok('security.mediaCheckAsync', { trace_id: traceId });
}
