import { duplicateKey } from '../../query/errors';
import type { Document } from '../../query/values';
import type { Collection } from '../catalogue';
import { documentKeys } from '../collection-writer';
import type { Connection } from '../connection';
import { decodeDocument, type StoredForm } from '../document-codec';
import { encodeKey } from '../key-encoding';
import { readById } from '../scan';
import type { Found, Search, Searcher } from '../search';
import type { Session } from '../session';
import { Ledger } from './ledger';
import type { Snapshots } from './snapshots';

/** What a transaction has done to one document: the new one, or null where it was removed. */
export interface Change {
  collection: Collection;
  id: Buffer;
  after: Document | null;
}

/**
 * One transaction: reads from a snapshot with its own changes laid over it, keeps its changes in memory until
 * the commit. The snapshot is taken at the first operation.
 */
export class Transaction implements Session {
  private snapshot: { connection: Connection; moment: number } | undefined;
  private readonly changes = new Map<string, Change>();
  private end: () => void = () => {};
  /** Resolves when the transaction is over, committed or not. */
  readonly ended = new Promise<void>((resolve) => {
    this.end = resolve;
  });

  constructor(
    readonly id: string,
    private readonly snapshots: Snapshots,
    private readonly searcher: Searcher,
    private readonly ledger: Ledger,
  ) {}

  search(collection: Collection, search: Search): Found[] {
    const own = [...this.changes.values()].filter((change) => change.collection === collection);
    const { connection } = this.view();
    if (own.length === 0) return this.searcher.search(connection, collection, search);
    const wanted = search.wanted === undefined ? undefined : search.wanted + own.length;
    const before = this.searcher
      .search(connection, collection, { ...search, wanted })
      .filter(({ document }) => !this.changes.has(keyOf(collection, document)));
    const present = own.flatMap(({ after }) => (after === null ? [] : [after]));
    return this.searcher.merge(before, present, search);
  }

  insert(collection: Collection, document: Document): void {
    const id = encodeKey([document._id]);
    const key = Ledger.key(collection, id);
    const { connection, moment } = this.view();
    const own = this.changes.get(key);
    const taken = own === undefined ? readById(connection, collection, id) !== undefined : own.after !== null;
    if (taken) throw duplicateKey(collection.name, '_id_', ['_id']);
    this.ledger.claim(this, key, moment);
    this.checkUnique(collection, document, key);
    this.changes.set(key, { collection, id, after: document });
  }

  replace(collection: Collection, found: Found, after: Document): void {
    const key = this.claim(collection, found.document);
    this.checkUnique(collection, after, key);
    this.changes.set(key, { collection, id: encodeKey([after._id]), after });
  }

  remove(collection: Collection, found: Found): void {
    const key = this.claim(collection, found.document);
    this.changes.set(key, { collection, id: encodeKey([found.document._id]), after: null });
  }

  /** All changes, in the order in which their documents were first touched. */
  allChanges(): Change[] {
    return [...this.changes.values()];
  }

  /** Lets go of snapshot and documents. */
  finish(): void {
    if (this.snapshot !== undefined) {
      this.snapshots.release(this.snapshot.connection);
      this.ledger.snapshotReleased();
      this.snapshot = undefined;
    }
    this.ledger.release(this);
    this.end();
  }

  private view(): { connection: Connection; moment: number } {
    this.snapshot ??= { connection: this.snapshots.take(), moment: this.ledger.snapshotTaken() };
    return this.snapshot;
  }

  private claim(collection: Collection, document: Document): string {
    const key = keyOf(collection, document);
    this.ledger.claim(this, key, this.view().moment);
    return key;
  }

  /** Throws where another document of the snapshot, or of this transaction, has one of the unique keys. */
  private checkUnique(collection: Collection, document: Document, own: string): void {
    for (const index of collection.indexes) {
      if (!index.unique) continue;
      const { keys } = documentKeys(index, document);
      const others = this.allChanges().filter(
        (change) => change.collection === collection && Ledger.key(collection, change.id) !== own,
      );
      const taken = (key: Buffer) =>
        this.ownerInSnapshot(collection, index.table, key, own) ||
        others.some(
          ({ after }) => after !== null && documentKeys(index, after).keys.some((other) => other.equals(key)),
        );
      if (keys.some(taken)) throw duplicateKey(collection.name, index.name, index.fields);
    }
  }

  private ownerInSnapshot(collection: Collection, table: string, key: Buffer, own: string): boolean {
    const row = this.view()
      .connection.prepare(
        `SELECT d.doc FROM ${table} k CROSS JOIN ${collection.table} d ON d.rid = k.rid WHERE k.key = ?`,
      )
      .get([key]);
    if (row === undefined) return false;
    const owner = keyOf(collection, decodeDocument(row[0] as StoredForm));
    return owner !== own && !this.changes.has(owner);
  }
}

function keyOf(collection: Collection, document: Document): string {
  return Ledger.key(collection, encodeKey([document._id]));
}
