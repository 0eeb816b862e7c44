import { isMissed } from '@domain/messages/catalogue';
import type { InboxMessage } from '@domain/messages/message';
import type { Instant } from '@domain/time/shanghai';
import { changeMany, findMany } from '../database/database';
import { noPushes, type PushTally, pushToPerson } from './push-to-person';
import { readReceivers } from './receivers';

const page = 200;
const mostOfPeople = 1000;
/** Pushes under way at once. */
const atOnce = 8;

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

const byPerson = (messages: readonly InboxMessage[]): ReadonlyMap<string, InboxMessage[]> => {
  const people = new Map<string, InboxMessage[]>();
  for (const message of messages) {
    const own = people.get(message.to);
    if (own) own.push(message);
    else people.set(message.to, [message]);
  }
  return people;
};

const add = (tally: PushTally, more: PushTally): void => {
  for (const key of Object.keys(more) as (keyof PushTally)[]) tally[key] += more[key];
};

/** Pushes these messages, several people at once; one whose push breaks holds up no other. */
const pushAll = async (
  messages: readonly InboxMessage[],
  now: Instant,
  mayGoOn: () => boolean,
): Promise<PushTally> => {
  const tally = noPushes();
  const receivers = await readReceivers(messages, now);
  const people = [...byPerson(messages)];
  const worker = async (): Promise<void> => {
    for (let next = people.shift(); next && mayGoOn(); next = people.shift()) {
      add(tally, await pushToPerson(next[0], next[1], receivers, now));
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
  for (let before = ''; mayGoOn(); ) {
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
  for (const { _id, to, kind, push } of found) {
    await changeMany(
      'messages',
      { _id, ...died },
      {
        $set: {
          push: { state: 'unclear', tries: push.tries, at: now },
          ...(isMissed(kind) && { unreachedIn: receivers.unionsOf(to) }),
        },
      },
    );
  }
  return found.length;
};
