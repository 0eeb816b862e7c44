import type { QueuedSave } from './queue.types';

/** @returns the changes of one entry that wait, in order */
export const chainOf = (items: readonly QueuedSave[], entryId: string): readonly QueuedSave[] =>
  items.filter((item) => item.entryId === entryId);

const mentions = ({ content }: QueuedSave, entryId: string): boolean =>
  JSON.stringify(content).includes(`"${entryId}"`);

/**
 * @param items one person's, in order
 * @returns what is to be sent next: the first that has no trouble, does not wait for an earlier change of the same
 *   entry, and does not refer to an entry that has not got through yet; null where there is none
 */
export const nextOf = (items: readonly QueuedSave[]): QueuedSave | null => {
  const held = new Set<string>();
  for (const item of items) {
    const waits = held.has(item.entryId) || [...held].some((entryId) => mentions(item, entryId));
    if (item.trouble === null && item.follows === null && !waits) return item;
    held.add(item.entryId);
  }
  return null;
};

/** @returns the items in the order of sending */
export const inOrder = (items: readonly QueuedSave[]): readonly QueuedSave[] =>
  [...items].sort((one, other) => one.seq - other.seq || (one.id < other.id ? -1 : 1));
