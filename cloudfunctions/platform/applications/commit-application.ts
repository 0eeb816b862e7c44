import type { Application, StoredApplication } from '@domain/application/application';
import { indexOf } from '@domain/application/waiting';
import type { Instant } from '@domain/time/shanghai';
import { changeOne, findById } from '../database/database';
import { notFound } from '../door/refusals';
import { relayNow } from '../messages/relay';
import { changesBetween } from './changes';
import { changedMeanwhile } from './conflict';

/** Requests remembered in the document: a retry that comes later than twenty other writes meets CONFLICT. */
const remembered = 20;

/** @returns whether this very request has been carried out already: it is then answered, not done again */
export const wasHandled = (application: Application, requestId: string): boolean =>
  application.handled.includes(requestId);

/**
 * Commits a decided change as one conditional write: state, way, outbox and the request's id together or not
 * at all. Then the messages go to the inboxes; what fails there is delivered later by the timer.
 * @returns the application as stored; where the same request won the race, as that one has left it
 * @throws Failure CONFLICT, saying who has changed it meanwhile, when and on which device
 */
export const commitApplication = async (
  before: StoredApplication,
  decided: Application,
  { requestId, now }: { readonly requestId: string; readonly now: Instant },
): Promise<StoredApplication> => {
  const after: Application = {
    ...decided,
    version: before.version + 1,
    handled: [...before.handled, requestId].slice(-remembered),
  };
  const done = await changeOne(
    'applications',
    { _id: before._id, version: before.version },
    { $set: changesBetween(before, after) },
  );
  if (!done) return answerInstead(before._id, requestId);
  await relayNow({ collection: 'applications', id: after._id, messages: after.outbox }, now);
  return { ...after, ...indexOf(after) };
};

const answerInstead = async (id: string, requestId: string): Promise<StoredApplication> => {
  const stored = await findById('applications', id);
  if (!stored) throw notFound();
  if (wasHandled(stored, requestId)) return stored;
  throw changedMeanwhile(stored);
};
