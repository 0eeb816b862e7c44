import type { Application } from '@domain/application/application';
import { indexOf } from '@domain/application/waiting';
import type { Doer } from '../audit/entries';
import { type CommitOptions, commitChange } from '../commit/commit';
import type { StoredForm } from '../database/collections';
import { changedMeanwhile } from './conflict';

/**
 * Commits a decided change of an application: state, way, messages, audit entry and the request's id together or
 * not at all.
 * @param decided the application as the domain leaves it, its new messages at the end of its outbox
 * @returns the application as stored; where the same request won the race, as that one has left it
 * @throws Failure CONFLICT, saying who has changed it meanwhile, when and on which device
 */
export const commitApplication = (
  before: StoredForm,
  decided: Application,
  call: Doer,
  options: Pick<CommitOptions<'applications'>, 'audit'> = {},
): Promise<StoredForm> => {
  const messages = decided.outbox.slice(before.outbox.length);
  const after = { ...decided, ...indexOf(decided, before.since) };
  return commitChange(call, 'applications', before, after, messages, {
    ...options,
    conflict: changedMeanwhile,
  });
};
