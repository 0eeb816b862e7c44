import { atTimeOfDay, dayInShanghai, hourInShanghai, type Instant } from '../time/shanghai';
import type { MessageFacts } from './message';

/** Why a push was refused or left out. Each has words in `fate-words`. */
export type PushReason =
  /** 43101, or our own tally says none is left. */
  | 'noAgreement'
  /** 20004, or the person has switched all messages off. */
  | 'switchedOff'
  /** No WeChat identity is bound, or WeChat does not know it (40003). */
  | 'noWechat'
  /** The template is not registered, or WeChat does not know it (40037). */
  | 'noTemplate'
  /** WeChat refused a value (47003), the page (41030) or anything else for good. */
  | 'notTaken'
  /** It was too late to be of use, or what it asks for is done. */
  | 'outOfDate'
  /** Went along in one message for several. */
  | 'gathered'
  /** Tried as often as makes sense. */
  | 'givenUp';

/**
 * Fate of the push that goes with a message. `sending` is written before WeChat is called: whoever finds it later
 * knows that the call may have gone through, and `unclear` is what becomes of it. An unclear one is never sent
 * again, for WeChat has no key to recognise it by: officers see it beside those that were refused.
 */
export type Push =
  | { readonly state: 'queued'; readonly tries: number; readonly nextAt: Instant }
  | {
      readonly state: 'sending';
      readonly tries: number;
      readonly nextAt: Instant;
      /** Names the run that is sending it. */
      readonly holder?: string;
    }
  | { readonly state: 'sent'; readonly tries: number; readonly at: Instant }
  | { readonly state: 'gathered'; readonly tries: number; readonly at: Instant }
  | { readonly state: 'refused'; readonly tries: number; readonly at: Instant; readonly why: PushReason }
  | { readonly state: 'unclear'; readonly tries: number; readonly at: Instant }
  | { readonly state: 'notWanted'; readonly tries: number; readonly at: Instant; readonly why: PushReason };
export type PushState = Push['state'];

const quiet = { from: 21, to: 8 } as const;

/** @returns whether what the message asks for is due on this very Shanghai day */
export const isDueOn = (facts: MessageFacts | undefined, now: Instant): boolean =>
  facts?.due !== undefined && dayInShanghai(facts.due) === dayInShanghai(now);

/**
 * @returns when a push may leave at the earliest: now, or at 08:00 where now lies between 21:00 and 08:00 in
 * Shanghai, except for what is due on this very day
 */
export const earliestPush = (now: Instant, facts: MessageFacts | undefined): Instant => {
  if (isDueOn(facts, now)) return now;
  const hour = hourInShanghai(now);
  if (hour >= quiet.from) return atTimeOfDay(now, 1, '08:00');
  return hour < quiet.to ? atTimeOfDay(now, 0, '08:00') : now;
};

/** Minutes to wait after each try that failed for now. */
const pauses = [1, 5, 15, 60, 180, 360] as const;

/** @param tries made so far. @returns when to try again, or null where it has been tried often enough */
export const nextTry = (tries: number, now: Instant): Instant | null => {
  const minutes = pauses[tries - 1];
  return minutes === undefined ? null : new Date(Date.parse(now) + minutes * 60_000).toISOString();
};

/** What a call of WeChat came to. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  /** It certainly did not arrive and may pass later: -1, 45009, 40001, no connection. */
  | { readonly kind: 'later' }
  /** It will never pass: the reason. */
  | { readonly kind: 'never'; readonly why: PushReason }
  /** No usable answer: it may have arrived. */
  | { readonly kind: 'unclear' };

const passing: ReadonlySet<number> = new Set([-1, 45009, 45011, 40001, 40014, 42001]);

/**
 * @param code errcode of WeChat's answer to subscribeMessage.send
 * @returns what it means for the message
 */
export const outcomeOf = (code: number): SendOutcome => {
  if (code === 0) return { kind: 'sent' };
  if (passing.has(code)) return { kind: 'later' };
  switch (code) {
    case 43101:
      return { kind: 'never', why: 'noAgreement' };
    case 20004:
      return { kind: 'never', why: 'switchedOff' };
    case 40003:
      return { kind: 'never', why: 'noWechat' };
    case 40037:
      return { kind: 'never', why: 'noTemplate' };
    default:
      return { kind: 'never', why: 'notTaken' };
  }
};
