import type { InboxMessage, OutgoingMessage } from '@domain/messages/message';
import { earliestPush } from '@domain/messages/push';
import { findMany, insertNew } from '../database/database';

const batch = 200;

/** @returns the id of a letter's inbox entry */
export const entryId = ({ message, personId }: Letter): string => `${message.key}:${personId}`;

const inboxEntry = (message: OutgoingMessage, personId: string): InboxMessage => ({
  _id: entryId({ message, personId }),
  to: personId,
  kind: message.kind,
  title: message.title,
  text: message.text,
  link: message.link,
  at: message.at,
  readAt: null,
  push: { state: 'queued', tries: 0, nextAt: earliestPush(message.at, message.facts) },
  ...(message.facts && { facts: message.facts }),
  ...(message.expiresAt !== undefined && { expiresAt: message.expiresAt }),
});

/** One message and one person it is for. */
export interface Letter {
  readonly message: OutgoingMessage;
  readonly personId: string;
}

/**
 * Puts letters into inboxes, each once for ever: the entry's id is the message's key and the person.
 * @param likelyNew whether most are expected to be new; else those that are there already are left out first
 */
export const putIntoInboxes = async (letters: readonly Letter[], likelyNew: boolean): Promise<void> => {
  for (let from = 0; from < letters.length; from += batch) {
    const entries = letters
      .slice(from, from + batch)
      .map(({ message, personId }) => inboxEntry(message, personId));
    await insertNew('messages', likelyNew ? entries : await notThereYet(entries));
  }
};

const notThereYet = async (entries: readonly InboxMessage[]): Promise<readonly InboxMessage[]> => {
  const there = await findMany('messages', {
    where: { _id: { $in: entries.map(({ _id }) => _id) } },
    fields: ['_id'],
    limit: batch,
  });
  const ids = new Set(there.map(({ _id }) => _id));
  return entries.filter(({ _id }) => !ids.has(_id));
};
