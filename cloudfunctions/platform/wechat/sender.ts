import type { SendOutcome } from '@domain/messages/push';

/** One subscription message (订阅消息) as WeChat takes it. */
export interface WechatMessage {
  /** The receiver's openid. */
  readonly touser: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}

/** The one way in which messages leave for WeChat. It never throws: what went wrong is an outcome. */
export interface Sender {
  send(message: WechatMessage): Promise<SendOutcome>;
}

/** Milliseconds to wait for an answer. */
export const patience = 8_000;

/** Codes of a connection that was never made: nothing can have arrived. */
const neverConnected: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

const codeOf = (thrown: unknown): string => {
  if (typeof thrown !== 'object' || thrown === null) return '';
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  return 'cause' in thrown ? codeOf(thrown.cause) : '';
};

/** @returns what a call without a usable answer means: it cannot have arrived, or nobody knows */
export const outcomeOfError = (thrown: unknown): SendOutcome => ({
  kind: neverConnected.has(codeOf(thrown)) ? 'later' : 'unclear',
});
