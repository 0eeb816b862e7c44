import { daysBetween, type Instant } from '@domain/time/shanghai';

/** Days after which the wait is called long. The source sets no limit for an opinion, so it is only a word. */
const longWait = 7;

export interface WaitingAge {
  /** Whole Shanghai calendar days. */
  readonly days: number;
  /** `今天收到`, `等了 6 天`, `等了 9 天，请尽快办理` */
  readonly words: string;
  readonly long: boolean;
}

/** @returns how long an application has waited in its present state, in words first */
export const waitingAge = (since: Instant, now: Instant): WaitingAge => {
  const days = Math.max(0, daysBetween(since, now));
  const long = days >= longWait;
  const words = days === 0 ? '今天收到' : `等了 ${days} 天${long ? '，请尽快办理' : ''}`;
  return { days, words, long };
};
