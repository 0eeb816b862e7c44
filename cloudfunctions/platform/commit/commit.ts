import { isDeepStrictEqual } from 'node:util';
import { Failure } from '@domain/failure/failure';
import type { OutgoingMessage } from '@domain/messages/message';
import type { Collections, Committed, CommittedName } from '../database/collections';
import { changeOne, findById, insert } from '../database/database';
import type { PersonCall } from '../door/procedure';
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

const changedFields = (before: object, after: object): Record<string, unknown> => {
  const known = new Map(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => key !== '_id' && !isDeepStrictEqual(known.get(key), value),
    ),
  );
};

/**
 * Makes a document, with its messages, in one write. The id must follow from the request or from the thing
 * itself, so that a retry finds what the first try made.
 * @returns the document that is there now, and whether this call has made it
 */
export const commitNew = async <N extends CommittedName>(
  call: PersonCall,
  name: N,
  document: Plain<N>,
  messages: readonly OutgoingMessage[] = [],
): Promise<{ readonly document: Collections[N]; readonly isNew: boolean }> => {
  const kept: Committed = {
    _id: document._id,
    version: 1,
    handled: [call.requestId],
    outbox: messages,
    hasOutgoing: messages.length > 0,
  };
  const fresh = { ...document, ...kept } as unknown as Collections[N];
  if (!(await insert(name, fresh))) {
    const there = await findById(name, document._id);
    if (!there) throw notFound('a document vanished between two writes');
    return { document: there, isNew: false };
  }
  await relayNow({ collection: name, id: document._id, messages }, call.now);
  return { document: fresh, isNew: true };
};

/**
 * Commits a decided change as one conditional write: fields, messages and the request's id together or not at
 * all. Then the messages go to the inboxes; what fails there is delivered later by the timer.
 * @param before the document as read
 * @param after its fields as decided; those that do not differ are not written
 * @returns the document as stored; where the same request won the race, as that one has left it
 * @throws Failure CONFLICT where somebody else was first; nothing is overwritten
 */
export const commitChange = async <N extends CommittedName>(
  call: PersonCall,
  name: N,
  before: Collections[N] & Committed,
  after: Partial<Plain<N>>,
  messages: readonly OutgoingMessage[] = [],
): Promise<Collections[N]> => {
  const outbox = [...before.outbox, ...messages];
  const kept: Omit<Committed, '_id'> = {
    version: before.version + 1,
    handled: [...before.handled, call.requestId].slice(-remembered),
    outbox,
    hasOutgoing: outbox.length > 0,
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
    throw conflict(stored.version);
  }
  await relayNow({ collection: name, id: before._id, messages: outbox }, call.now);
  return { ...before, ...after, ...kept };
};
