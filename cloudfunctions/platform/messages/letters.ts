import type { OutgoingMessage } from '@domain/messages/message';
import type { Instant } from '@domain/time/shanghai';
import { holdersOf } from '../people/holders';
import type { Letter } from './inbox';

/** @returns a letter for each person that the messages name: the person, or whoever holds the post; none for everyone */
export const lettersTo = async (
  messages: readonly OutgoingMessage[],
  now: Instant,
): Promise<readonly Letter[]> => {
  const letters: Letter[] = [];
  for (const message of messages) {
    if (message.to.kind === 'everyone') continue;
    const people =
      message.to.kind === 'person' ? [message.to.personId] : await holdersOf(message.to.post, now);
    letters.push(...people.map((personId) => ({ message, personId })));
  }
  return letters;
};
