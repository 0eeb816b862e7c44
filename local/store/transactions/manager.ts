import { randomUUID } from 'node:crypto';
import { StoreError, transactionConflict, transactionGone } from '../../query/errors';
import type { CollectionWriter } from '../collection-writer';
import type { CommitQueue } from '../commit-queue';
import type { Connection } from '../connection';
import { readById } from '../scan';
import type { Searcher } from '../search';
import type { Unsynced } from '../unsynced';
import { Ledger } from './ledger';
import type { Snapshots } from './snapshots';
import { Transaction } from './transaction';

interface Open {
  transaction: Transaction;
  timer: NodeJS.Timeout;
}

/** The open transactions: each is over after its time limit, or at its first error. */
export class TransactionManager {
  private readonly open = new Map<string, Open>();

  constructor(
    private readonly parts: {
      connection: Connection;
      writer: CollectionWriter;
      queue: CommitQueue;
      snapshots: Snapshots;
      searcher: Searcher;
      ledger: Ledger;
      unsynced: Unsynced;
      /** In milliseconds. */
      limit: number;
    },
  ) {}

  begin(): string {
    const { snapshots, searcher, ledger, limit } = this.parts;
    const transaction = new Transaction(randomUUID(), snapshots, searcher, ledger);
    const timer = setTimeout(() => this.take(transaction.id)?.finish(), limit);
    timer.unref();
    this.open.set(transaction.id, { transaction, timer });
    return transaction.id;
  }

  /** Does something in a transaction; an error ends it, as in MongoDB. Throws …_FAIL if it is over. */
  within<T>(id: string, work: (transaction: Transaction) => T): T {
    const open = this.open.get(id);
    if (open === undefined) throw transactionGone();
    try {
      return work(open.transaction);
    } catch (error) {
      this.take(id)?.finish();
      throw error;
    }
  }

  /** Writes all changes in one commit and resolves when they are on disk. */
  async commit(id: string): Promise<void> {
    const transaction = this.take(id);
    if (transaction === undefined) throw transactionGone();
    try {
      if (transaction.allChanges().length > 0) await this.parts.queue.run(() => this.apply(transaction));
    } finally {
      transaction.finish();
    }
  }

  abort(id: string): Promise<void> {
    const transaction = this.take(id);
    if (transaction === undefined) return Promise.reject(transactionGone());
    transaction.finish();
    return Promise.resolve();
  }

  abortAll(): void {
    for (const id of this.open.keys()) this.take(id)?.finish();
  }

  private take(id: string): Transaction | undefined {
    const open = this.open.get(id);
    if (open === undefined) return undefined;
    clearTimeout(open.timer);
    this.open.delete(id);
    return open.transaction;
  }

  /** A unique key that was free in the snapshot and is taken now was taken by another: a conflict. */
  private apply(transaction: Transaction): void {
    const { connection, writer, ledger, unsynced } = this.parts;
    try {
      for (const { collection, id, after } of transaction.allChanges()) {
        const stored = readById(connection, collection, id);
        if (stored !== undefined && after !== null) {
          writer.replace(collection, stored.rid, stored.document, after);
        } else if (stored !== undefined) writer.remove(collection, stored.rid, stored.document);
        else if (after !== null) writer.insert(collection, after);
        ledger.wrote(Ledger.key(collection, id));
        unsynced.wrote(collection, id);
      }
    } catch (error) {
      if (error instanceof StoreError && error.message.startsWith('E11000')) throw transactionConflict();
      throw error;
    }
  }
}
