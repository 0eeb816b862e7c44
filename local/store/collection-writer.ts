import { duplicateKey } from '../query/errors';
import type { Path } from '../query/paths';
import type { Document } from '../query/values';
import type { Catalogue, Collection, Index } from './catalogue';
import { type Connection, sqliteCode } from './connection';
import { encodeDocument } from './document-codec';
import { indexValues } from './index-keys';
import { encodeKey } from './key-encoding';
import type { RecentDocuments } from './recent';

/** Writes documents and the entries of their indexes, within the transaction that is open on the connection. */
export class CollectionWriter {
  constructor(
    private readonly connection: Connection,
    private readonly catalogue: Catalogue,
    private readonly recent: RecentDocuments,
  ) {}

  /** Adds a document. Throws 'E11000 duplicate key' where its `_id` or a unique key is taken. */
  insert(collection: Collection, document: Document): void {
    const rid = this.unique(collection, '_id_', ['_id'], () =>
      this.connection
        .prepare(`INSERT INTO ${collection.table} (id, doc) VALUES (?, ?)`)
        .run([encodeKey([document._id]), encodeDocument(document)]),
    ).rowid;
    this.recent.wrote(collection, rid);
    for (const index of collection.indexes) {
      for (const key of this.keysOf(index, document)) this.addEntry(collection, index, key, rid);
    }
    for (const places of collection.places) places.enter(this.connection, rid, document);
    this.catalogue.counted(collection, 1);
  }

  /** Puts another document in the place of one; the `_id` stays. */
  replace(collection: Collection, rid: number, before: Document, after: Document): void {
    this.recent.wrote(collection, rid);
    this.connection
      .prepare(`UPDATE ${collection.table} SET doc = ? WHERE rid = ?`)
      .run([encodeDocument(after), rid]);
    for (const index of collection.indexes) {
      if (isUntouched(index.paths, before, after)) continue;
      const old = new Map(this.keysOf(index, before).map((key) => [key.toString('latin1'), key]));
      const added: Buffer[] = [];
      for (const key of this.keysOf(index, after)) {
        if (!old.delete(key.toString('latin1'))) added.push(key);
      }
      for (const key of old.values()) this.removeEntry(index, key, rid);
      for (const key of added) this.addEntry(collection, index, key, rid);
    }
    for (const places of collection.places) {
      if (!isUntouched([places.path], before, after)) places.enter(this.connection, rid, after);
    }
  }

  /** Takes a document and its entries away. */
  remove(collection: Collection, rid: number, document: Document): void {
    this.recent.wrote(collection, rid);
    this.connection.prepare(`DELETE FROM ${collection.table} WHERE rid = ?`).run([rid]);
    for (const index of collection.indexes) {
      for (const key of this.keysOf(index, document)) this.removeEntry(index, key, rid);
    }
    for (const places of collection.places) places.remove(this.connection, rid);
    this.catalogue.counted(collection, -1);
  }

  /** The entries that a document which is stored already has in an index. */
  entriesOf(index: Index, rid: number, document: Document): Buffer[] {
    return this.keysOf(index, document).map((key) => entryKey(index, key, rid));
  }

  /** Puts the entries that a table has gathered into an empty index. Throws as `insert` does. */
  enterInOrder(collection: Collection, index: Index, gathered: string): void {
    this.unique(collection, index.name, index.fields, () =>
      this.connection.exec(
        `INSERT INTO ${index.table} (key, rid) SELECT key, rid FROM ${gathered} ORDER BY key`,
      ),
    );
  }

  private keysOf(index: Index, document: Document): Buffer[] {
    const { keys, multikey } = documentKeys(index, document);
    this.catalogue.markMultikey(index, multikey);
    return keys;
  }

  private addEntry(collection: Collection, index: Index, key: Buffer, rid: number): void {
    this.unique(collection, index.name, index.fields, () =>
      this.connection
        .prepare(`INSERT INTO ${index.table} (key, rid) VALUES (?, ?)`)
        .run([entryKey(index, key, rid), rid]),
    );
  }

  private removeEntry(index: Index, key: Buffer, rid: number): void {
    this.connection.prepare(`DELETE FROM ${index.table} WHERE key = ?`).run([entryKey(index, key, rid)]);
  }

  private unique<T>(collection: Collection, index: string, fields: readonly string[], write: () => T): T {
    try {
      return write();
    } catch (error) {
      if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT')) {
        throw duplicateKey(collection.name, index, fields);
      }
      throw error;
    }
  }
}

/** Whether all paths begin with fields that the two documents share: then they have the same entries. */
function isUntouched(paths: readonly Path[], before: Document, after: Document): boolean {
  return paths.every(([field = '']) => before[field] === after[field]);
}

/** The different keys that an index holds of a document. */
export function documentKeys(index: Index, document: Document): { keys: Buffer[]; multikey: boolean[] } {
  const { keys, multikey } = indexValues(document, index.paths, index.sparse);
  const encoded = keys.map((values) => encodeKey(values, index.directions));
  if (encoded.length < 2) return { keys: encoded, multikey };
  const different = new Map(encoded.map((key) => [key.toString('latin1'), key]));
  return { keys: [...different.values()], multikey };
}

/** The key as it stands in the table: a unique index holds it alone, any other adds the row it leads to. */
export function entryKey(index: Index, key: Buffer, rid: number): Buffer {
  if (index.unique) return key;
  const whole = Buffer.allocUnsafe(key.length + 6);
  key.copy(whole);
  whole.writeUIntBE(rid, key.length, 6);
  return whole;
}
