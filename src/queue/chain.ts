import { Failure } from '@domain/failure/failure';
import type { Base, Deed, QueuedDeed } from './queue.types';

/** @returns the deeds on one entry that wait, in order */
export const chainOf = (items: readonly QueuedDeed[], entryId: string): readonly QueuedDeed[] =>
  items.filter((item) => item.entryId === entryId);

const mentions = ({ content }: QueuedDeed, entryId: string): boolean =>
  JSON.stringify(content).includes(`"${entryId}"`);

/**
 * @param items one person's, in order
 * @returns what is to be sent next: the first that has no trouble, does not wait for an earlier deed on the same
 *   entry, and does not refer to an entry that has not got through yet; null where there is none
 */
export const nextOf = (items: readonly QueuedDeed[]): QueuedDeed | null => {
  const held = new Set<string>();
  for (const item of items) {
    const waits = held.has(item.entryId) || [...held].some((entryId) => mentions(item, entryId));
    if (item.trouble === null && item.follows === null && !waits) return item;
    held.add(item.entryId);
  }
  return null;
};

/** @returns the items in the order of sending */
export const inOrder = (items: readonly QueuedDeed[]): readonly QueuedDeed[] =>
  [...items].sort((one, other) => one.seq - other.seq || (one.id < other.id ? -1 : 1));

/** What a new deed on an entry stands behind. */
export interface Behind {
  /** Null where nothing waits for this entry, or the new deed takes the place of what heads the chain. */
  readonly last: QueuedDeed | null;
  /** What the server has refused and is done anew; with a content also what was written upon it. */
  readonly replaced: readonly QueuedDeed[];
}

/** @param chain what waits for the entry. @returns what a new deed on it stands behind */
export const behind = (chain: readonly QueuedDeed[], { do: done }: Deed): Behind => {
  const [head] = chain;
  if (head !== undefined && head.trouble !== null && head.deed.do === done) {
    return { last: null, replaced: done === 'save' ? chain.filter(({ deed }) => deed.do === done) : [head] };
  }
  return { last: chain.at(-1) ?? null, replaced: [] };
};

/** @returns those that wait for a deed which was replaced, waiting for the one before them instead */
export const mended = (items: readonly QueuedDeed[]): readonly QueuedDeed[] =>
  items.flatMap((item) => {
    if (item.follows === null || items.some(({ id }) => id === item.follows)) return [];
    const chain = chainOf(items, item.entryId);
    const before = chain[chain.indexOf(item) - 1];
    return before === undefined ? [] : [{ ...item, follows: before.id }];
  });

/** @returns the state upon which the next deed on the entry was done, after this one was answered */
export const baseAfter = ({ base, deed }: QueuedDeed, answer: Base): Base => {
  // Where the server stands further on, somebody has written since: a later change must not pass over it unseen.
  const own = (base?.version ?? 0) + 1;
  if (answer.version <= own) return answer;
  return { version: own, changedAt: deed.do === 'save' ? '' : (base?.changedAt ?? '') };
};

/** @throws Failure WRONG_STATE where nothing more can be done to the entry. @returns whether the same is waiting already */
export const waitsAlready = (chain: readonly QueuedDeed[], { do: done }: Deed): boolean => {
  const isRemoved = chain.some(({ deed }) => deed.do === 'remove');
  if (isRemoved && done !== 'remove') {
    throw new Failure('WRONG_STATE', {
      message: '这条记录已在这台设备上撤下，连上网络后发送，不能再修改、确认或批注。',
    });
  }
  const last = chain.at(-1);
  return (done === 'remove' || done === 'confirm') && last?.deed.do === done && last.trouble === null;
};
