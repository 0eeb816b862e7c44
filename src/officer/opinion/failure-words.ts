import type { Failure } from '@domain/failure/failure';

/** @returns what went wrong with an opinion and what to do; what was typed is always kept on this device */
export const failureWords = ({ code, userMessage }: Pick<Failure, 'code' | 'userMessage'>): string => {
  switch (code) {
    case 'UNAVAILABLE':
      return '没有送出：现在连不上服务器。您写的意见保存在这台设备上，连上后请再办一次。';
    case 'CONFLICT':
      return `${userMessage}页面已更新到最新，您写的意见还在，请看过再决定。`;
    case 'INVALID':
    case 'RULES_NOT_MET':
    case 'TOO_LARGE':
      return userMessage;
    case 'UNAUTHENTICATED':
    case 'NOT_FOUND':
    case 'NOT_ALLOWED':
    case 'WRONG_STATE':
    case 'LATE':
    case 'TOO_MANY':
    case 'OUTDATED':
    case 'INTERNAL':
      return `${userMessage}您写的意见保存在这台设备上，没有丢失。`;
    default: {
      const never: never = code;
      return never;
    }
  }
};
