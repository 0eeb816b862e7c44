import { differences } from '@domain/audit/differences';
import { type AuditEntry, type AuditKind, anyoneId, systemId } from '@domain/audit/entry';
import type { JobName } from '@domain/audit/procedure-words';
import type { Role } from '@domain/people/person';
import type { Instant } from '@domain/time/shanghai';
import { sm3 } from '../digest/sm3';

/** Who does something, in which request. A person's call is one; the timer's work is `bySystem`. */
export interface Doer {
  readonly now: Instant;
  readonly requestId: string;
  readonly procedure: string;
  readonly person: { readonly _id: string };
  readonly role?: Role;
}

/** @param job name of the timer's job, for the record */
export const bySystem = (job: JobName, now: Instant): Doer => ({
  now,
  requestId: `${job}-${now}`,
  procedure: job,
  person: { _id: systemId },
});

/** Somebody who has not signed in and need not: who objects to a public notice. */
export const byAnyone = ({ now, requestId, procedure }: Omit<Doer, 'person' | 'role'>): Doer => ({
  now,
  requestId,
  procedure,
  person: { _id: anyoneId },
});

/** Fields that the programme derives or needs for its own bookkeeping: they tell nothing of what a person did. */
const derived: Readonly<Record<string, readonly string[]>> = {
  applications: ['phase', 'waitingFor', 'since', 'codes', 'studioName', 'savedAt'],
};
const bookkeeping = ['_id', 'version', 'handled', 'outbox', 'hasOutgoing', 'trail', 'hasTrail'];

const ownFields = (collection: string, document: object | null): object | null => {
  if (document === null) return null;
  const left = new Set([...bookkeeping, ...(derived[collection] ?? [])]);
  return Object.fromEntries(Object.entries(document).filter(([key]) => !left.has(key)));
};

const entryBy = (
  { now, requestId, procedure, person, role }: Doer,
  kind: AuditKind,
  collection: string,
  objectId: string,
): Omit<AuditEntry, 'key' | 'changes' | 'fields'> => ({
  kind,
  at: now,
  procedure,
  requestId,
  personId: person._id,
  capacity: role?.capacity ?? null,
  unionId: role?.unionId ?? null,
  actingFor: role?.actingFor?.personId ?? null,
  collection,
  objectId,
});

export interface ChangedDocument {
  readonly collection: string;
  readonly id: string;
  /** The version that the change makes. */
  readonly version: number;
  readonly before: object | null;
  readonly after: object | null;
}

/** @returns the record of a change, to be written together with it */
export const changeEntry = (doer: Doer, changed: ChangedDocument): AuditEntry => {
  const { collection, id, version } = changed;
  const before = ownFields(collection, changed.before);
  const after = ownFields(collection, changed.after);
  const kind = before === null ? 'made' : after === null ? 'removed' : 'changed';
  return {
    ...entryBy(doer, kind, collection, id),
    key: `${collection}/${id}/${version}/${doer.requestId}`,
    changes: differences(collection, before, after, sm3),
    fields: [],
  };
};

/**
 * @param slot milliseconds within which the same view, repeated, is one
 * @returns the record of personal fields shown to the caller
 */
export const viewEntry = (
  doer: Doer,
  object: { readonly collection: string; readonly id: string },
  fields: readonly string[],
  slot: number,
): AuditEntry => {
  const seen = [
    doer.person._id,
    doer.role?.id ?? '',
    doer.procedure,
    object.collection,
    object.id,
    ...fields,
  ];
  const at = Math.floor(Date.parse(doer.now) / slot);
  return {
    ...entryBy(doer, 'viewed', object.collection, object.id),
    key: `view/${at}/${sm3(JSON.stringify(seen))}`,
    changes: [],
    fields,
  };
};
