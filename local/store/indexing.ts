import type { Catalogue, Collection, Index } from './catalogue';
import type { CollectionWriter } from './collection-writer';
import type { Connection } from './connection';
import type { IndexDeclaration } from './declaration';
import { fillIndexes } from './fill-indexes';
import { scanAll } from './scan';
import type { StoreDeclaration, StoreLog } from './store';

/**
 * Makes collections and indexes as declared: what is missing is created and filled, an index whose declaration
 * changed is made anew, one that is no longer declared is dropped. Collections are never dropped. Throws where
 * the documents contradict a unique index.
 */
export function applyDeclaration(
  parts: { connection: Connection; catalogue: Catalogue; writer: CollectionWriter; log: StoreLog },
  declaration: StoreDeclaration,
): void {
  const { connection, catalogue } = parts;
  connection.exec('BEGIN IMMEDIATE');
  try {
    for (const { name, indexes = [] } of declaration.collections) {
      const collection = catalogue.find(name) ?? catalogue.create(name);
      applyPlaces(parts, collection, indexes.flatMap(placesOf));
      applyIndexes(parts, collection, indexes.filter(isOrdered));
    }
    catalogue.saveCounts();
    connection.exec('COMMIT');
    catalogue.saved();
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** Places have no order: they have an index of their own kind. */
function isOrdered({ keys }: IndexDeclaration): boolean {
  return keys.every(({ direction }) => direction !== '2dsphere');
}

function placesOf({ keys }: IndexDeclaration): string[] {
  return keys.filter(({ direction }) => direction === '2dsphere').map(({ field }) => field);
}

function applyPlaces(
  { connection, catalogue }: Parameters<typeof applyDeclaration>[0],
  collection: Collection,
  fields: readonly string[],
): void {
  for (const index of collection.places) {
    if (!fields.includes(index.field)) catalogue.dropPlaces(collection, index);
  }
  for (const field of new Set(fields)) {
    if (collection.places.some((index) => index.field === field)) continue;
    const index = catalogue.addPlaces(collection, field);
    for (const { rid, document } of scanAll(connection, collection)) index.enter(connection, rid, document);
  }
}

function applyIndexes(
  { connection, catalogue, writer, log }: Parameters<typeof applyDeclaration>[0],
  collection: Collection,
  declared: readonly IndexDeclaration[],
): void {
  for (const index of collection.indexes) {
    const wanted = declared.find(({ name }) => name === index.name);
    if (wanted === undefined || !same(index, wanted)) catalogue.dropIndex(collection, index);
  }
  const added = declared
    .filter((wanted) => !collection.indexes.some(({ name }) => name === wanted.name))
    .map((wanted) => catalogue.addIndex(collection, wanted));
  fillIndexes(connection, writer, collection, added);
  if (collection.count === 0) return;
  for (const { name } of added) {
    log('info', 'index built', { collection: collection.name, index: name, documents: collection.count });
  }
}

function same(index: Index, { keys, unique = false, sparse = false }: IndexDeclaration): boolean {
  return (
    index.unique === unique &&
    index.sparse === sparse &&
    index.fields.length === keys.length &&
    keys.every(({ field, direction }, i) => index.fields[i] === field && index.directions[i] === direction)
  );
}
