import type { Collection, Index } from './catalogue';
import type { CollectionWriter } from './collection-writer';
import type { Connection } from './connection';
import { scanAll } from './scan';

/** A table for the keys of one new index, beside the file and gone with the connection. */
const gathering = ({ id }: Index) => `temp.gathered${id}`;

/**
 * Fills new, empty indexes of a collection in one walk through its documents. Keys gather aside and go into their
 * index in order: a million of them take seconds, where keys entered as they come would touch every page of the
 * index again and again. Throws where documents contradict a unique index.
 */
export function fillIndexes(
  connection: Connection,
  writer: CollectionWriter,
  collection: Collection,
  indexes: readonly Index[],
): void {
  if (collection.count === 0) return;
  for (const index of indexes) {
    connection.exec(`CREATE TABLE ${gathering(index)} (key BLOB NOT NULL, rid INTEGER NOT NULL)`);
  }
  for (const { rid, document } of scanAll(connection, collection)) {
    for (const index of indexes) {
      const insert = connection.prepare(`INSERT INTO ${gathering(index)} (key, rid) VALUES (?, ?)`);
      for (const key of writer.entriesOf(index, rid, document)) insert.run([key, rid]);
    }
  }
  for (const index of indexes) {
    writer.enterInOrder(collection, index, gathering(index));
    connection.exec(`DROP TABLE ${gathering(index)}`);
  }
}
