import type { Instant } from '../time/shanghai';
import { catalogue, type Weight } from './catalogue';
import type { InboxMessage } from './message';
import { earliestPush, isDueOn, type Push, type PushReason } from './push';
import { leftOf, type Needs, type Subscriptions } from './tally';
import type { TemplateKey } from './templates';

/** What is known of a person when pushes are planned. */
export interface Receiver {
  /** null where no WeChat identity is bound. */
  readonly openid: string | null;
  readonly subscriptions: Pick<Subscriptions, 'left' | 'switchedOff' | 'lastPushAt'>;
  /** Agreements kept back for reminders of the coming cutoff. */
  readonly reserved: Needs;
}

/** One call of WeChat: one message, or several gathered in one. */
export interface PlannedPush {
  readonly template: TemplateKey;
  readonly messages: readonly InboxMessage[];
}

/** A message whose fate is known without a call, or that waits. */
export interface Settled {
  readonly message: InboxMessage;
  readonly push: Push;
}

export interface PushPlan {
  readonly pushes: readonly PlannedPush[];
  readonly settled: readonly Settled[];
}

/** From so many on, they go as one. */
const digestFrom = 3;
/** Minutes after a push in which what follows is gathered. */
const spacing = 15;

const order: Readonly<Record<Weight, number>> = { mustArrive: 0, shouldArrive: 1, news: 2 };
const weightOf = ({ kind }: InboxMessage): Weight => catalogue[kind].weight;
const templateOf = ({ kind }: InboxMessage): TemplateKey => catalogue[kind].template;

const mayLeaveAt = ({ facts }: InboxMessage, lastPushAt: Instant | null, now: Instant): Instant => {
  const afterQuiet = earliestPush(now, facts);
  if (afterQuiet > now || lastPushAt === null || isDueOn(facts, now)) return afterQuiet;
  const spaced = new Date(Date.parse(lastPushAt) + spacing * 60_000).toISOString();
  return spaced > now ? spaced : now;
};

const waits = (message: InboxMessage, nextAt: Instant): Settled => ({
  message,
  push: { state: 'queued', tries: message.push.tries, nextAt },
});

const refused = (message: InboxMessage, why: PushReason, at: Instant): Settled => ({
  message,
  push: { state: 'refused', tries: message.push.tries, at, why },
});

/**
 * Decides what leaves for one person now. Lesser messages leave alone what is kept back for the coming cutoff;
 * three or more go as one; a push that follows another within a quarter of an hour waits to be gathered, unless
 * it is due today; quiet hours hold everything else back.
 * @param messages queued ones whose time has come, all of the same person and still wanted
 * @param registered templates registered with WeChat
 */
export const planPushes = (
  messages: readonly InboxMessage[],
  { openid, subscriptions, reserved }: Receiver,
  registered: readonly TemplateKey[],
  now: Instant,
): PushPlan => {
  const settled: Settled[] = [];
  const ready: InboxMessage[] = [];
  const free = (message: InboxMessage): boolean => {
    const template = templateOf(message);
    const kept = weightOf(message) === 'mustArrive' ? 0 : (reserved[template] ?? 0);
    return leftOf(subscriptions, template) > kept;
  };
  for (const message of messages) {
    const at = mayLeaveAt(message, subscriptions.lastPushAt, now);
    if (openid === null) settled.push(refused(message, 'noWechat', now));
    else if (!registered.includes(templateOf(message))) settled.push(refused(message, 'noTemplate', now));
    else if (subscriptions.switchedOff) settled.push(refused(message, 'switchedOff', now));
    else if (at > now) settled.push(waits(message, at));
    else ready.push(message);
  }
  ready.sort((one, other) => order[weightOf(one)] - order[weightOf(other)] || (one.at < other.at ? -1 : 1));
  const carrier = ready.find(free);
  if (carrier !== undefined && ready.length >= digestFrom) {
    return { settled, pushes: [{ template: templateOf(carrier), messages: ready }] };
  }
  const left = new Map<TemplateKey, number>();
  const pushes: PlannedPush[] = [];
  for (const message of ready) {
    const template = templateOf(message);
    const taken = left.get(template) ?? 0;
    const kept = weightOf(message) === 'mustArrive' ? 0 : (reserved[template] ?? 0);
    if (leftOf(subscriptions, template) - taken <= kept) settled.push(refused(message, 'noAgreement', now));
    else {
      left.set(template, taken + 1);
      pushes.push({ template, messages: [message] });
    }
  }
  return { settled, pushes };
};
