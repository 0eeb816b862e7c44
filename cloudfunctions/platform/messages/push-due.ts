import type { InboxMessage } from '@domain/messages/message';
import type { Instant } from '@domain/time/shanghai';
import { findMany } from '../database/database';
import { type Fate, writeFates } from './fates';
import { noPushes, type PushTally, pushToPeople } from './push-to-people';
import { readReceivers } from './receivers';

const page = 200;
const mostOfPeople = 1000;
/**
 * Groups under way at once, and people in one. Their product is how many calls WeChat gets at once: it names no limit a
 * second, only one a day and a minute (45009), after which what is left waits.
 */
const atOnce = 2;
const together = 40;

const due = (now: Instant) => ({ 'push.state': 'queued', 'push.nextAt': { $lte: now } });

const read = (where: Readonly<Record<string, unknown>>, limit: number): Promise<InboxMessage[]> =>
  findMany<'messages', keyof InboxMessage & string>('messages', {
    where,
    sort: [
      ['push.nextAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  });

/** Splits messages into groups of some people each; all messages of a person are in the same one. */
const groupsOf = (messages: readonly InboxMessage[]): InboxMessage[][] => {
  const people = [...new Set(messages.map(({ to }) => to))];
  const groupOf = new Map(people.map((id, index) => [id, Math.floor(index / together)]));
  const groups: InboxMessage[][] = [];
  for (const message of messages) {
    const index = groupOf.get(message.to) ?? 0;
    (groups[index] ??= []).push(message);
  }
  return groups;
};

/** Whether WeChat takes nothing more now: what is left waits for the next run instead of being refused one by one. */
const isFull = ({ sent, later }: PushTally): boolean => later >= together && later > sent;

const add = (tally: PushTally, more: PushTally): void => {
  for (const key of Object.keys(more) as (keyof PushTally)[]) tally[key] += more[key];
};

/** Pushes these messages, some people together; a group whose push breaks holds up no other. */
const pushAll = async (
  messages: readonly InboxMessage[],
  now: Instant,
  mayGoOn: () => boolean,
): Promise<PushTally> => {
  const tally = noPushes();
  const receivers = await readReceivers(messages, now);
  const groups = groupsOf(messages);
  const worker = async (): Promise<void> => {
    for (let next = groups.shift(); next && mayGoOn() && !isFull(tally); next = groups.shift()) {
      add(tally, await pushToPeople(next, receivers, now));
    }
  };
  const done = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const broken = done.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
  return tally;
};

/**
 * Pushes everything whose time has come. Broken off anywhere, it goes on with the next run: a message leaves the
 * queue only when its fate is written.
 */
export const pushDue = async (now: Instant, mayGoOn: () => boolean): Promise<PushTally> => {
  const tally = noPushes();
  for (let before = ''; mayGoOn() && !isFull(tally); ) {
    const some = await read(due(now), page);
    const key = some.map(({ _id }) => _id).join();
    // The same page again: those left are being pushed by somebody else.
    if (some.length === 0 || key === before) return tally;
    before = key;
    const people = [...new Set(some.map(({ to }) => to))];
    // Whoever has several gets them as one: all of a person's that are due are looked at together.
    const all = await read({ to: { $in: people }, ...due(now) }, mostOfPeople);
    add(tally, await pushAll(all, now, mayGoOn));
  }
  return tally;
};

/** Pushes some messages that have just come into inboxes, as far as their time has come. */
export const pushSome = async (
  messageIds: readonly string[],
  now: Instant,
  mayGoOn: () => boolean,
): Promise<PushTally> => {
  const some = await read({ _id: { $in: messageIds }, ...due(now) }, page);
  return some.length === 0 ? noPushes() : pushAll(some, now, mayGoOn);
};

/**
 * Whoever was about to send these has died on the way: they may have arrived or not. They are never sent again,
 * and officers see them.
 */
export const markUnclear = async (now: Instant): Promise<number> => {
  const died = { 'push.state': 'sending', 'push.nextAt': { $lt: now } };
  const found = await read(died, page);
  if (found.length === 0) return 0;
  const receivers = await readReceivers(found, now);
  const fates = found.map(
    (message): Fate => ({ message, push: { state: 'unclear', tries: message.push.tries, at: now } }),
  );
  await writeFates(fates, died, receivers);
  return found.length;
};
