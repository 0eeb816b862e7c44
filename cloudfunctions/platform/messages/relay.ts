import type { OutgoingMessage } from '@domain/messages/message';
import type { Instant } from '@domain/time/shanghai';
import type { CommittedName } from '../database/collections';
import { changeOne } from '../database/database';
import { describeError, log } from '../log/log';
import { leadersAndOfficers } from '../people/holders';
import { entryId, putIntoInboxes } from './inbox';
import { lettersTo } from './letters';
import { pushSome } from './push-due';

/** A message to everyone may be delivered over several runs; `after` is the last person reached. */
export type Outgoing = OutgoingMessage & { readonly after?: string };

export interface Outbox {
  /** A change and its messages stand in the same document. */
  readonly collection: CommittedName;
  readonly id: string;
  readonly messages: readonly Outgoing[];
}

/** @returns false where the time ran out before everyone was reached; the next run goes on from there */
const tellEveryone = async (
  { collection, id }: Outbox,
  message: Outgoing,
  unionId: string | undefined,
  now: Instant,
  mayGoOn: () => boolean,
): Promise<boolean> => {
  for await (const { ids, last } of leadersAndOfficers(message.after ?? '', now, unionId)) {
    await putIntoInboxes(
      ids.map((personId) => ({ message, personId })),
      true,
    );
    await changeOne(collection, { _id: id, 'outbox.key': message.key }, { $set: { 'outbox.$.after': last } });
    if (!mayGoOn()) return false;
  }
  return true;
};

/**
 * Moves the messages of an outbox to the inboxes of the people they are for, then empties the outbox of exactly
 * these. It may run twice or break off anywhere: every inbox entry is made once, and what is left stays.
 * @param mayGoOn says whether there is time for another page of people
 * @returns ids of the inbox entries of those who were named, without the many of a message to everyone
 */
export const relay = async (
  outbox: Outbox,
  now: Instant,
  mayGoOn: () => boolean,
): Promise<readonly string[]> => {
  const { collection, id, messages } = outbox;
  const last = messages.at(-1);
  if (!last) return [];
  const letters = await lettersTo(messages, now);
  await putIntoInboxes(letters, true);
  const entries = letters.map(entryId);
  for (const message of messages) {
    const { to } = message;
    if (to.kind === 'everyone' && !(await tellEveryone(outbox, message, to.unionId, now, mayGoOn)))
      return entries;
  }
  // An outbox only grows at its end or is emptied whole: same length and same last key, same messages.
  await changeOne(
    collection,
    { _id: id, outbox: { $size: messages.length }, [`outbox.${messages.length - 1}.key`]: last.key },
    { $set: { outbox: [], hasOutgoing: false } },
  );
  return entries;
};

const patience = 3_000;
/** Milliseconds for which an answer waits for pushes; those under way then go on behind it. */
const patienceWithWechat = 1_000;
/** More people than that are left to the timer. */
const mostPushedNow = 20;

const pushNow = async (entries: readonly string[], now: Instant): Promise<void> => {
  if (entries.length === 0 || entries.length > mostPushedNow) return;
  const until = performance.now() + patienceWithWechat;
  const pushing = pushSome(entries, now, () => performance.now() < until).catch((thrown: unknown) => {
    log.warn('push-left-to-the-timer', describeError(thrown));
  });
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, patienceWithWechat);
  });
  await Promise.race([pushing, enough]);
  clearTimeout(timer);
};

/**
 * Relays right after a change, and pushes to whom it names. What fails here is delivered by the timer: the change
 * itself stands, and its answer waits for WeChat a second at most.
 */
export const relayNow = async (outbox: Outbox, now: Instant): Promise<void> => {
  const until = performance.now() + patience;
  try {
    await pushNow(await relay(outbox, now, () => performance.now() < until), now);
  } catch (thrown) {
    log.warn('relay-left-to-the-timer', { collection: outbox.collection, ...describeError(thrown) });
  }
};
