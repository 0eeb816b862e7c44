import type { InboxMessage } from '@domain/messages/message';
import { type PlannedPush, type PushPlan, planPushes, type Receiver } from '@domain/messages/plan-pushes';
import { nextTry, type Push, type SendOutcome } from '@domain/messages/push';
import { isStillWanted } from '@domain/messages/still-wanted';
import { afterSend } from '@domain/messages/tally';
import { templateKeys } from '@domain/messages/templates';
import type { Instant } from '@domain/time/shanghai';
import { changeMany, findMany } from '../database/database';
import { describeError, log } from '../log/log';
import { theTemplates } from '../wechat/configuration';
import { callWechat } from './call-wechat';
import { type Fate, writeFates } from './fates';
import { leaseFrom } from './lease';
import { type Places, takePlaces } from './places';
import type { Receivers } from './receivers';

/** What pushing to some people has come to, by outcome. */
export type PushTally = Record<SendOutcome['kind'] | 'settled', number>;
export const noPushes = (): PushTally => ({ sent: 0, later: 0, never: 0, unclear: 0, settled: 0 });

/** What somebody is to be told now. */
interface Told {
  readonly personId: string;
  readonly receiver: Receiver;
  readonly messages: readonly InboxMessage[];
}

/** A push that is about to leave, one a person. */
interface Leaving {
  readonly told: Told;
  readonly planned: PlannedPush;
}

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

/** Fates of the messages of one push: the first is the one that arrived, the others went along in it. */
const fatesAfter = ({ messages }: PlannedPush, outcome: SendOutcome, now: Instant): readonly Fate[] => {
  const tries = Math.max(...messages.map(({ push }) => push.tries)) + 1;
  const push = pushAfter(outcome, tries, now);
  const gathered: Push = push.state === 'sent' ? { state: 'gathered', tries, at: now } : push;
  return messages.map((message, index) => ({ message, push: index === 0 ? push : gathered }));
};

const registeredTemplates = () => templateKeys.filter((key) => theTemplates()[key] !== undefined);

const planOf = ({ messages, receiver }: Told, now: Instant): PushPlan =>
  planPushes(messages, receiver, registeredTemplates(), now);

/**
 * Writes `sending` before WeChat is called, so that a process that dies on the way leaves a mark: what it was about
 * to send is then shown as unclear and never sent a second time.
 * @returns the pushes with those of their messages that are ours to send
 */
const claim = async (
  leaving: readonly Leaving[],
  holder: string,
  now: Instant,
): Promise<readonly Leaving[]> => {
  const ids = leaving.flatMap(({ planned }) => planned.messages.map(({ _id }) => _id));
  const claimed = await changeMany(
    'messages',
    { _id: { $in: ids }, 'push.state': 'queued' },
    {
      $set: { 'push.state': 'sending', 'push.nextAt': leaseFrom(now), 'push.holder': holder },
      $inc: { 'push.tries': 1 },
    },
  ).catch((thrown: unknown) => {
    log.warn('claim-not-answered', describeError(thrown));
    return null;
  });
  if (claimed === ids.length) return leaving;
  // Somebody else has settled some of them, or the answer was lost: what bears our name is ours.
  const found = await findMany('messages', {
    where: { _id: { $in: ids }, 'push.state': 'sending', 'push.holder': holder },
    fields: ['_id'],
    limit: ids.length,
  });
  const ours = new Set(found.map(({ _id }) => _id));
  return leaving
    .map(({ told, planned }) => ({
      told,
      planned: { ...planned, messages: planned.messages.filter(({ _id }) => ours.has(_id)) },
    }))
    .filter(({ planned }) => planned.messages.length > 0);
};

/** Makes one push to each of these people at once and writes what came of it. @returns those to whom more is to be said */
const pushOnce = async (
  everyone: readonly Told[],
  places: Places,
  receivers: Receivers,
  tally: PushTally,
  now: Instant,
): Promise<readonly Told[]> => {
  const plans = everyone.map((told) => ({ told, plan: planOf(told, now) }));
  const settled = plans.flatMap(({ plan }) => plan.settled);
  await writeFates(settled, { 'push.state': 'queued' }, receivers);
  tally.settled += settled.length;
  const leaving = plans.flatMap(({ told, plan: { pushes } }) =>
    pushes[0] ? [{ told, planned: pushes[0] }] : [],
  );
  if (leaving.length === 0) return [];
  const ours = await claim(leaving, places.holder, now);
  const outcomes = new Map<string, SendOutcome>();
  const sent = await Promise.all(
    ours.map(async ({ told: { personId, receiver }, planned }) => {
      const officer = receivers.posts(personId).length > 0;
      const outcome = await callWechat(receiver.openid ?? '', planned, officer);
      tally[outcome.kind] += planned.messages.length;
      outcomes.set(personId, outcome);
      return { personId, template: planned.template, planned, outcome };
    }),
  );
  await Promise.all([
    writeFates(
      sent.flatMap(({ planned, outcome }) => fatesAfter(planned, outcome, now)),
      { 'push.state': 'sending', 'push.holder': places.holder },
      receivers,
    ),
    places.count(sent, now),
  ]);
  return plans.flatMap(({ told, plan: { pushes } }) => {
    const [first, ...more] = pushes;
    const messages = more.flatMap((push) => push.messages);
    if (first === undefined || messages.length === 0) return [];
    const outcome = outcomes.get(told.personId);
    const { subscriptions } = told.receiver;
    const left = outcome ? afterSend(subscriptions, first.template, outcome) : subscriptions;
    return [{ ...told, messages, receiver: { ...told.receiver, subscriptions: left } }];
  });
};

/** Leaves out what nobody needs to be told any more, and writes that. */
const stillWanted = async (
  messages: readonly InboxMessage[],
  receivers: Receivers,
  tally: PushTally,
  now: Instant,
): Promise<readonly InboxMessage[]> => {
  const isWanted = (message: InboxMessage): boolean =>
    isStillWanted(message, receivers.standing(message), receivers.posts(message.to), now);
  const past = messages.filter((message) => !isWanted(message));
  const fates = past.map((message): Fate => {
    const { tries } = message.push;
    return { message, push: { state: 'notWanted', tries, at: now, why: 'outOfDate' } };
  });
  await writeFates(fates, { 'push.state': 'queued' }, receivers);
  tally.settled += past.length;
  return messages.filter((message) => !past.includes(message));
};

/**
 * Pushes to some people whatever of these messages may leave now: each step is one call of the store for all of them,
 * and WeChat is called for all of them at once.
 * @param messages queued ones whose time has come, all of each person's
 */
export const pushToPeople = async (
  messages: readonly InboxMessage[],
  receivers: Receivers,
  now: Instant,
): Promise<PushTally> => {
  const tally = noPushes();
  const wanted = await stillWanted(messages, receivers, tally, now);
  const people = [...new Set(wanted.map(({ to }) => to))];
  const everyone = people.map((personId): Told => {
    const own = wanted.filter(({ to }) => to === personId);
    return { personId, receiver: receivers.receiver(personId), messages: own };
  });
  const plans = everyone.map((told) => ({ told, plan: planOf(told, now) }));
  const settled = plans.flatMap(({ plan }) => plan.settled);
  await writeFates(settled, { 'push.state': 'queued' }, receivers);
  tally.settled += settled.length;
  const reached = plans.filter(({ plan }) => plan.pushes.length > 0);
  if (reached.length === 0) return tally;
  const places = await takePlaces(
    reached.map(({ told }) => told.personId),
    now,
  );
  try {
    let left: readonly Told[] = reached.flatMap(({ told, plan }) => {
      const subscriptions = places.tallies.get(told.personId);
      const own = plan.pushes.flatMap((push) => push.messages);
      return subscriptions ? [{ ...told, messages: own, receiver: { ...told.receiver, subscriptions } }] : [];
    });
    while (left.length > 0) left = await pushOnce(left, places, receivers, tally, now);
  } finally {
    await places.release();
  }
  return tally;
};
