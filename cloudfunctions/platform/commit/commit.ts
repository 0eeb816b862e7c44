import { isDeepStrictEqual } from 'node:util';
import { Failure } from '@domain/failure/failure';
import type { OutgoingMessage } from '@domain/messages/message';
import type { Instant } from '@domain/time/shanghai';
import { changeEntry, type Doer } from '../audit/entries';
import { moveNow } from '../audit/move';
import type { Collections, Committed, CommittedName } from '../database/collections';
import { changeOne, findById, insert } from '../database/database';
import { notFound } from '../door/refusals';
import { relayNow } from '../messages/relay';

/** Requests remembered in a document: a retry that comes later than twenty other writes meets CONFLICT. */
const remembered = 20;

/** A document's own fields, without what the commit keeps in it. */
export type Plain<N extends CommittedName> = Omit<Collections[N], keyof Committed> & {
  readonly _id: string;
};

/** @returns whether this very request has been carried out already: it is then answered, not done again */
export const wasHandled = (document: Committed, requestId: string): boolean =>
  document.handled.includes(requestId);

const conflict = (version: number): Failure =>
  new Failure('CONFLICT', {
    message: '内容刚刚由其他人修改过，您这次的修改没有写入。请查看最新内容后再操作。',
    log: `CONFLICT at version ${version}`,
  });

/** @throws Failure CONFLICT where the caller has seen another version than the stored one */
export const assertSeen = (document: Committed, version: number): void => {
  if (document.version !== version) throw conflict(document.version);
};

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of an object are set one by one where that can be said in paths and none goes away. */
const bySubfield = (key: string, before: object, after: object): Record<string, unknown> | null => {
  const known = new Map<string, unknown>(Object.entries(before));
  const names = Object.keys(after);
  if (names.length < known.size || names.some((name) => name === '' || /[.$]/.test(name))) return null;
  if ([...known.keys()].some((name) => !names.includes(name))) return null;
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => !isDeepStrictEqual(known.get(name), value))
      .map(([name, value]) => [`${key}.${name}`, value]),
  );
};

/** @returns paths and values for `$set`: the fields that differ, and of objects the part that does */
const changedFields = (before: object, after: object): Record<string, unknown> => {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.assign(
    {},
    ...Object.entries(after)
      .filter(([key, value]) => key !== '_id' && !isDeepStrictEqual(known.get(key), value))
      .map(([key, value]: [string, unknown]) => {
        const old = known.get(key);
        return (isPlain(old) && isPlain(value) && bySubfield(key, old, value)) || { [key]: value };
      }),
  ) as Record<string, unknown>;
};

/** Messages go to the inboxes and the record into its chain; what fails in either is left to the timer. */
const settle = async (
  name: CommittedName,
  { _id: id, outbox, trail = [] }: Committed,
  now: Instant,
  movesNow: boolean,
): Promise<void> => {
  await Promise.all([
    relayNow({ collection: name, id, messages: outbox }, now),
    movesNow ? moveNow({ collection: name, id, entries: trail }) : undefined,
  ]);
};

/**
 * Makes a document, with its messages and its audit entry, in one write. The id must follow from the request or
 * from the thing itself, so that a retry finds what the first try made.
 * @returns the document that is there now, and whether this call has made it
 */
export const commitNew = async <N extends CommittedName>(
  call: Doer,
  name: N,
  document: Plain<N>,
  messages: readonly OutgoingMessage[] = [],
): Promise<{ readonly document: Collections[N]; readonly isNew: boolean }> => {
  const version = 1;
  const changed = { collection: name, id: document._id, version, before: null, after: document };
  const kept: Committed = {
    _id: document._id,
    version,
    handled: [call.requestId],
    outbox: messages,
    hasOutgoing: messages.length > 0,
    trail: [changeEntry(call, changed)],
    hasTrail: true,
  };
  const fresh = { ...document, ...kept } as unknown as Collections[N];
  if (!(await insert(name, fresh))) {
    const there = await findById(name, document._id);
    if (!there) throw notFound('a document vanished between two writes');
    return { document: there, isNew: false };
  }
  await settle(name, kept, call.now, true);
  return { document: fresh, isNew: true };
};

/** How a change differs from most. */
export interface CommitOptions<N extends CommittedName> {
  /** The answer to a write that was overtaken, in words that fit the thing. */
  readonly conflict?: (stored: Collections[N]) => Failure;
  /**
   * For a write that comes with every pause in typing: the record waits in the document until something else
   * happens to it, or for the timer.
   */
  readonly audit?: 'later';
}

/** Entries that wait in a document at most, however often it is saved. */
const mostWaiting = 16;

/**
 * Commits a decided change as one conditional write: fields, messages, audit entry and the request's id together
 * or not at all. Then the messages go to the inboxes and the entry into the chain; what fails there is done later
 * by the timer.
 * @param before the document as read
 * @param after its fields as decided; those that do not differ are not written
 * @returns the document as stored; where the same request won the race, as that one has left it
 * @throws Failure CONFLICT where somebody else was first; nothing is overwritten
 */
export const commitChange = async <N extends CommittedName>(
  call: Doer,
  name: N,
  before: Collections[N] & Committed,
  after: Partial<Plain<N>>,
  messages: readonly OutgoingMessage[] = [],
  options: CommitOptions<N> = {},
): Promise<Collections[N]> => {
  const outbox = [...before.outbox, ...messages];
  const version = before.version + 1;
  const changed = { collection: name, id: before._id, version, before, after: { ...before, ...after } };
  const trail = [...(before.trail ?? []), changeEntry(call, changed)];
  const kept: Omit<Committed, '_id'> = {
    version,
    handled: [...before.handled, call.requestId].slice(-remembered),
    outbox,
    hasOutgoing: outbox.length > 0,
    trail,
    hasTrail: true,
  };
  const done = await changeOne(
    name,
    { _id: before._id, version: before.version },
    { $set: { ...changedFields(before, after), ...kept } },
  );
  if (!done) {
    const stored: (Collections[N] & Committed) | null = await findById<N>(name, before._id);
    if (!stored) throw notFound();
    if (wasHandled(stored, call.requestId)) return stored;
    throw options.conflict?.(stored) ?? conflict(stored.version);
  }
  await settle(
    name,
    { ...kept, _id: before._id },
    call.now,
    options.audit !== 'later' || trail.length >= mostWaiting,
  );
  return { ...before, ...after, ...kept };
};
