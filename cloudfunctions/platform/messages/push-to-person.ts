import { isMissed } from '@domain/messages/catalogue';
import type { InboxMessage } from '@domain/messages/message';
import { pageOfLink, wechatPage } from '@domain/messages/page-of-link';
import { type PlannedPush, planPushes, type Receiver, type Settled } from '@domain/messages/plan-pushes';
import { nextTry, type Push, type SendOutcome } from '@domain/messages/push';
import { isStillWanted } from '@domain/messages/still-wanted';
import { afterSend, noSubscriptions, type Subscriptions } from '@domain/messages/tally';
import { templateKeys } from '@domain/messages/templates';
import { digestOf, wechatData } from '@domain/messages/wechat-message';
import type { Instant } from '@domain/time/shanghai';
import { type Change, changeMany, changeOne, findById, insert } from '../database/database';
import { theSender, theTemplates } from '../wechat/configuration';
import type { Receivers } from './receivers';

/** Longer than any function may run: whoever holds a place after that is dead. Milliseconds. */
const lease = 120_000;

const plus = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString();

/** Takes the person's place: one push at a time, whichever function or timer makes it. */
const takePlace = async (personId: string, now: Instant): Promise<boolean> => {
  const free = { $or: [{ busyUntil: null }, { busyUntil: { $lt: now } }] };
  const take = (): Promise<boolean> =>
    changeOne('subscriptions', { _id: personId, ...free }, { $set: { busyUntil: plus(now, lease) } });
  if (await take()) return true;
  return (await insert('subscriptions', noSubscriptions(personId))) && take();
};

const ids = (messages: readonly InboxMessage[]): readonly string[] => messages.map(({ _id }) => _id);

/** What officers see: pushes of weight that are not known to have arrived. */
const isMissing = ({ kind }: InboxMessage, push: Push): boolean =>
  isMissed(kind) && (push.state === 'refused' || push.state === 'unclear');

const write = async (
  messages: readonly InboxMessage[],
  from: 'queued' | 'sending',
  push: Push,
  unions: readonly string[],
): Promise<void> => {
  for (const missing of [false, true]) {
    const some = messages.filter((message) => isMissing(message, push) === missing);
    if (some.length === 0) continue;
    const change: Change = { $set: { push, ...(missing && { unreachedIn: unions }) } };
    await changeMany('messages', { _id: { $in: ids(some) }, 'push.state': from }, change);
  }
};

/** Writes fates that need no call, those that are alike in one write. */
const settle = async (settled: readonly Settled[], unions: readonly string[]): Promise<void> => {
  const alike = new Map<string, Settled[]>();
  for (const one of settled) {
    const key = JSON.stringify(one.push);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  for (const group of alike.values()) {
    const [first] = group;
    if (first) {
      await write(
        group.map(({ message }) => message),
        'queued',
        first.push,
        unions,
      );
    }
  }
};

const pushAfter = (outcome: SendOutcome, tries: number, now: Instant): Push => {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', tries, at: now };
    case 'unclear':
      return { state: 'unclear', tries, at: now };
    case 'never':
      return { state: 'refused', tries, at: now, why: outcome.why };
    case 'later': {
      const nextAt = nextTry(tries, now);
      return nextAt === null
        ? { state: 'refused', tries, at: now, why: 'givenUp' }
        : { state: 'queued', tries, nextAt };
    }
    default: {
      const never: never = outcome;
      return never;
    }
  }
};

/** −1 for what has been sent, or may have been; 0 on 43101; the switch off on 20004. */
const count = async (
  personId: string,
  template: PlannedPush['template'],
  outcome: SendOutcome,
  now: Instant,
): Promise<void> => {
  const field = `left.${template}`;
  const isOut = outcome.kind === 'sent' || outcome.kind === 'unclear';
  if (isOut) {
    await changeOne(
      'subscriptions',
      { _id: personId, [field]: { $gt: 0 } },
      { $inc: { [field]: -1 }, $set: { lastPushAt: now } },
    );
  } else if (outcome.kind === 'never' && outcome.why === 'noAgreement') {
    await changeOne('subscriptions', { _id: personId }, { $set: { [field]: 0 } });
  } else if (outcome.kind === 'never' && outcome.why === 'switchedOff') {
    await changeOne('subscriptions', { _id: personId }, { $set: { switchedOff: true } });
  }
};

const callWechat = async (
  openid: string,
  { template, messages }: PlannedPush,
  officer: boolean,
): Promise<SendOutcome> => {
  const registered = theTemplates()[template];
  const [first] = messages;
  if (!registered || !first) return { kind: 'never', why: 'noTemplate' };
  const single = messages.length === 1;
  return theSender().send({
    touser: openid,
    templateId: registered.id,
    page: single ? wechatPage(pageOfLink(first.link, officer)) : 'pages/messages/index',
    data: wechatData(single ? first : digestOf(messages), template, registered),
  });
};

/**
 * Makes one planned push. `sending` is written before WeChat is called, so that a process that dies on the way
 * leaves a mark: what it was about to send is then shown as unclear and never sent a second time.
 * @returns what it came to; null where somebody else has it
 */
const carryOut = async (
  personId: string,
  openid: string,
  planned: PlannedPush,
  officer: boolean,
  unions: readonly string[],
  now: Instant,
): Promise<SendOutcome | null> => {
  const [first] = planned.messages;
  if (!first) return null;
  const tries = Math.max(...planned.messages.map(({ push }) => push.tries)) + 1;
  const claimed = await changeMany(
    'messages',
    { _id: { $in: ids(planned.messages) }, 'push.state': 'queued' },
    { $set: { push: { state: 'sending', tries, nextAt: plus(now, lease) } } },
  );
  if (claimed !== planned.messages.length) return null;
  const outcome = await callWechat(openid, planned, officer);
  const push = pushAfter(outcome, tries, now);
  const gathered: Push = push.state === 'sent' ? { state: 'gathered', tries, at: now } : push;
  await write([first], 'sending', push, unions);
  await write(planned.messages.slice(1), 'sending', gathered, unions);
  await count(personId, planned.template, outcome, now);
  return outcome;
};

/** What pushing to some people has come to, by outcome. */
export type PushTally = Record<SendOutcome['kind'] | 'settled', number>;
export const noPushes = (): PushTally => ({ sent: 0, later: 0, never: 0, unclear: 0, settled: 0 });

/**
 * Pushes to one person whatever of these messages may leave now.
 * @param messages queued ones of this person whose time has come
 */
export const pushToPerson = async (
  personId: string,
  messages: readonly InboxMessage[],
  receivers: Receivers,
  now: Instant,
): Promise<PushTally> => {
  const tally = noPushes();
  const posts = receivers.posts(personId);
  const unions = receivers.unionsOf(personId);
  const wanted = messages.filter((message) =>
    isStillWanted(message, receivers.standing(message), posts, now),
  );
  const past = messages.filter((message) => !wanted.includes(message));
  await settle(
    past.map((message) => ({
      message,
      push: { state: 'notWanted', tries: message.push.tries, at: now, why: 'outOfDate' },
    })),
    unions,
  );
  tally.settled += past.length;
  const registered = templateKeys.filter((key) => theTemplates()[key] !== undefined);
  const receiver: Receiver = receivers.receiver(personId);
  const first = planPushes(wanted, receiver, registered, now);
  await settle(first.settled, unions);
  tally.settled += first.settled.length;
  if (first.pushes.length === 0 || receiver.openid === null) return tally;
  if (!(await takePlace(personId, now))) return tally;
  try {
    // What another function has sent meanwhile counts: the tally is read again in the place just taken.
    let subscriptions: Subscriptions =
      (await findById('subscriptions', personId)) ?? noSubscriptions(personId);
    let rest = first.pushes.flatMap((push) => push.messages);
    for (;;) {
      const plan = planPushes(rest, { ...receiver, subscriptions }, registered, now);
      await settle(plan.settled, unions);
      tally.settled += plan.settled.length;
      const [next, ...more] = plan.pushes;
      if (next === undefined) break;
      const outcome = await carryOut(personId, receiver.openid, next, posts.length > 0, unions, now);
      if (outcome !== null) {
        tally[outcome.kind] += next.messages.length;
        subscriptions = afterSend(subscriptions, next.template, outcome);
      }
      rest = more.flatMap((push) => push.messages);
    }
  } finally {
    await changeOne('subscriptions', { _id: personId }, { $set: { busyUntil: null } });
  }
  return tally;
};
