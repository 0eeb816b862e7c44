import type { OutgoingMessage } from '@domain/messages/message';
import type { Instant } from '@domain/time/shanghai';
import type { CommittedName } from '../database/collections';
import { changeOne } from '../database/database';
import { describeError, log } from '../log/log';
import { holdersOf, leadersAndOfficers } from '../people/holders';
import { type Letter, putIntoInboxes } from './inbox';

/** A message to everyone may be delivered over several runs; `after` is the last person reached. */
export type Outgoing = OutgoingMessage & { readonly after?: string };

export interface Outbox {
  /** A change and its messages stand in the same document. */
  readonly collection: CommittedName;
  readonly id: string;
  readonly messages: readonly Outgoing[];
}

const lettersOf = async (message: OutgoingMessage, now: Instant): Promise<readonly Letter[]> => {
  if (message.to.kind === 'everyone') return [];
  const people = message.to.kind === 'person' ? [message.to.personId] : await holdersOf(message.to.post, now);
  return people.map((personId) => ({ message, personId }));
};

/** @returns false where the time ran out before everyone was reached; the next run goes on from there */
const tellEveryone = async (
  { collection, id }: Outbox,
  message: Outgoing,
  now: Instant,
  mayGoOn: () => boolean,
): Promise<boolean> => {
  for await (const { ids, last } of leadersAndOfficers(message.after ?? '', now)) {
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
 */
export const relay = async (outbox: Outbox, now: Instant, mayGoOn: () => boolean): Promise<void> => {
  const { collection, id, messages } = outbox;
  const last = messages.at(-1);
  if (!last) return;
  const letters = await Promise.all(messages.map((message) => lettersOf(message, now)));
  await putIntoInboxes(letters.flat(), true);
  for (const message of messages) {
    if (message.to.kind === 'everyone' && !(await tellEveryone(outbox, message, now, mayGoOn))) return;
  }
  // An outbox only grows at its end or is emptied whole: same length and same last key, same messages.
  await changeOne(
    collection,
    { _id: id, outbox: { $size: messages.length }, [`outbox.${messages.length - 1}.key`]: last.key },
    { $set: { outbox: [], hasOutgoing: false } },
  );
};

const patience = 3_000;

/** Relays right after a change. What fails here is delivered by the timer: the change itself stands. */
export const relayNow = async (outbox: Outbox, now: Instant): Promise<void> => {
  const until = performance.now() + patience;
  try {
    await relay(outbox, now, () => performance.now() < until);
  } catch (thrown) {
    log.warn('relay-left-to-the-timer', { collection: outbox.collection, ...describeError(thrown) });
  }
};
