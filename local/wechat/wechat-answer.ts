import { randomUUID } from 'node:crypto';

/** What WeChat's server answers: the code in its own spelling and in that of WeChat's cloud calls. */
export interface WechatAnswer {
  readonly errcode: number;
  readonly errmsg: string;
  readonly errCode: number;
  readonly errMsg: string;
  readonly [beside: string]: unknown;
}

/** Success, with fields of the interface beside. */
export function ok(api: string, beside: Readonly<Record<string, unknown>> = {}): WechatAnswer {
  return { errcode: 0, errmsg: 'ok', errCode: 0, errMsg: `openapi.${api}:ok`, ...beside };
}

/** A refusal with WeChat's number; its messages end in a request id, as WeChat's do. */
export function wechatError(code: number, message: string): WechatAnswer {
  const text = `${message} rid: ${randomUUID().slice(0, 23)}`;
  return { errcode: code, errmsg: text, errCode: code, errMsg: `openapi.api:fail ${text}` };
}
