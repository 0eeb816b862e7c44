import { ObjectId } from 'bson';
import { refused } from '../query/errors';
import { compileUpdate, type Update } from '../query/update/compile';
import { checkStorable, keepId } from '../query/update/fields';
import { documentFromQuery, idFromQuery } from '../query/update/upsert';
import type { Document, Value } from '../query/values';
import type { Collection } from './catalogue';
import type { Found } from './search';
import type { Session } from './session';
import type {
  RemoveRequest,
  UpdateAndReturnRequest,
  UpdateAndReturnResult,
  UpdateRequest,
  UpdateResult,
} from './store';

/** Inserts documents, giving an `_id` to those that have none. */
export function insertDocuments(
  session: Session,
  collection: Collection,
  documents: readonly Document[],
): Value[] {
  return documents.map((document) => {
    const whole = withId(document);
    checkStorable(whole);
    session.insert(collection, whole);
    return whole._id;
  });
}

/** Changes what matches; see `Store.update`. */
export function updateDocuments(
  session: Session,
  collection: Collection,
  { query = {}, update, multi = false, upsert = false, merge = true }: UpdateRequest,
  now: Date,
): UpdateResult {
  const change = merge ? compileUpdate(update) : replacement(update);
  if (!merge && multi) throw refused('multi update is not supported for replacement-style update');
  const found = session.search(collection, { query, wanted: multi ? undefined : 1 });
  for (const one of found) changeFound(session, collection, one, change, now);
  if (found.length > 0 || !upsert) return { updated: found.length, upsertId: null };
  const inserted = upsertDocument(session, collection, query, merge, change, now);
  return { updated: 0, upsertId: inserted._id ?? null };
}

/** Changes the first that matches and gives it back; see `Store.updateAndReturn`. */
export function updateAndReturnDocument(
  session: Session,
  collection: Collection,
  { query = {}, update, order, upsert = false }: UpdateAndReturnRequest,
  now: Date,
): UpdateAndReturnResult {
  const change = compileUpdate(update);
  const [found] = session.search(collection, { query, order, wanted: 1 });
  if (found !== undefined) {
    return { updated: 1, doc: changeFound(session, collection, found, change, now) };
  }
  if (!upsert) return { updated: 0, doc: null };
  return { updated: 0, doc: upsertDocument(session, collection, query, true, change, now) };
}

/** Removes what matches and counts it. */
export function removeDocuments(
  session: Session,
  collection: Collection,
  { query = {}, multi = true }: RemoveRequest,
): number {
  const found = session.search(collection, { query, wanted: multi ? undefined : 1 });
  for (const one of found) session.remove(collection, one);
  return found.length;
}

function changeFound(
  session: Session,
  collection: Collection,
  found: Found,
  change: Update,
  now: Date,
): Document {
  const after = change(found.document, { position: found.position.index, inserting: false, now });
  session.replace(collection, found, after);
  return after;
}

function upsertDocument(
  session: Session,
  collection: Collection,
  query: Document,
  merge: boolean,
  change: Update,
  now: Date,
): Document {
  const start = merge ? documentFromQuery(query) : { _id: idFromQuery(query) };
  const document = withId(change(start, { position: -1, inserting: true, now }));
  checkStorable(document);
  session.insert(collection, document);
  return document;
}

/** A replacement as a change: the new document with the old `_id`, which it may not contradict. */
function replacement(update: Document): Update {
  checkStorable({ _id: 0, ...update });
  return (document) => {
    const { _id: id = document._id, ...fields } = update;
    keepId(document._id, id);
    return { _id: id, ...fields };
  };
}

/** `_id` stands first in every document. */
function withId(document: Document): Document {
  const { _id: id, ...fields } = document;
  return { _id: id === undefined ? new ObjectId().toHexString() : id, ...fields };
}
