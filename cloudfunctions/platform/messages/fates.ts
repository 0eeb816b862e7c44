import { isMissed } from '@domain/messages/catalogue';
import type { InboxMessage } from '@domain/messages/message';
import type { Push } from '@domain/messages/push';
import { type Condition, changeMany } from '../database/database';
import type { Receivers } from './receivers';
import { stubbornly } from './stubbornly';

/** What becomes of the push of a message. */
export interface Fate {
  readonly message: Pick<InboxMessage, '_id' | 'to' | 'kind'>;
  readonly push: Push;
}

/** What officers see: pushes of weight that are not known to have arrived. */
const isMissing = ({ message, push }: Fate): boolean =>
  isMissed(message.kind) && (push.state === 'refused' || push.state === 'unclear');

/**
 * Writes fates, those that are alike in one call.
 * @param from what the messages' pushes must still be; whoever has changed it meanwhile knows better
 */
export const writeFates = async (
  fates: readonly Fate[],
  from: Condition,
  { unionsOf }: Pick<Receivers, 'unionsOf'>,
): Promise<void> => {
  const alike = new Map<string, { readonly change: object; readonly ids: string[] }>();
  for (const fate of fates) {
    const { message, push } = fate;
    const change = { push, ...(isMissing(fate) && { unreachedIn: unionsOf(message.to) }) };
    const key = JSON.stringify(change);
    const group = alike.get(key) ?? { change, ids: [] };
    group.ids.push(message._id);
    alike.set(key, group);
  }
  await Promise.all(
    [...alike.values()].map(({ change, ids }) =>
      stubbornly(() => changeMany('messages', { _id: { $in: ids }, ...from }, { $set: { ...change } })),
    ),
  );
};
