import type { InboxMessage } from './message';
import type { PushReason } from './push';

const reasons: Readonly<Record<PushReason, string>> = {
  noAgreement: '没有可用的微信提醒次数',
  switchedOff: '已在微信中关闭提醒',
  noWechat: '没有绑定微信',
  noTemplate: '提醒模板尚未登记',
  notTaken: '微信没有接收',
  outOfDate: '事情已办或已过时',
  gathered: '已并入一条汇总提醒',
  givenUp: '多次未能送出',
};

/** @returns why a push did not go out, in words */
export const reasonWords = (why: PushReason): string => reasons[why];

/** What became of a message, in words: read, told, pushed, or why not. */
export const fateWords = ({
  readAt,
  toldAt,
  push,
}: Pick<InboxMessage, 'readAt' | 'toldAt' | 'push'>): string => {
  if (readAt !== null) return '已读';
  if (toldAt !== undefined) return '已电话告知';
  switch (push.state) {
    case 'queued':
      return '等待推送';
    case 'sending':
      return '正在推送';
    case 'sent':
      return '已推送到微信';
    case 'gathered':
      return '已并入汇总提醒';
    case 'unclear':
      return '微信没有回音，不确定是否送达';
    case 'refused':
      return `未能推送：${reasonWords(push.why)}`;
    case 'notWanted':
      return `没有推送：${reasonWords(push.why)}`;
    default: {
      const never: never = push;
      return never;
    }
  }
};
