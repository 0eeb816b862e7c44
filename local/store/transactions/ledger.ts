import { transactionConflict } from '../../query/errors';
import type { Collection } from '../catalogue';
import type { Transaction } from './transaction';

/** A document that a transaction has written and not yet committed: others must wait or give way. */
export class HeldByTransaction extends Error {
  constructor(readonly holder: Transaction) {
    super('held by a transaction');
  }
}

/**
 * Knows which documents open transactions hold and which were written since their snapshots: the first writer
 * wins, a later one meets DATABASE_TRANSACTION_CONFLICT.
 */
export class Ledger {
  private readonly holders = new Map<string, Transaction>();
  private readonly written = new Map<string, number>();
  private sequence = 0;
  private durable = 0;
  private snapshots = 0;

  /** The name of a document in the ledger. */
  static key(collection: Collection, id: Buffer): string {
    return `${collection.id}:${id.toString('latin1')}`;
  }

  /** A transaction has taken its snapshot; gives the moment of it. */
  snapshotTaken(): number {
    this.snapshots++;
    return this.durable;
  }

  snapshotReleased(): void {
    this.snapshots--;
  }

  /** A transaction is about to write. Throws a conflict where another was first. */
  claim(transaction: Transaction, key: string, snapshot: number): void {
    const holder = this.holders.get(key);
    if (holder === transaction) return;
    if (holder !== undefined || (this.written.get(key) ?? 0) > snapshot) throw transactionConflict();
    this.holders.set(key, transaction);
  }

  /** The transaction is over and lets go of what it held. */
  release(transaction: Transaction): void {
    for (const [key, holder] of this.holders) if (holder === transaction) this.holders.delete(key);
  }

  /** A write outside a transaction is about to happen. Throws {@link HeldByTransaction}. */
  checkFree(key: string): void {
    const holder = this.holders.get(key);
    if (holder !== undefined) throw new HeldByTransaction(holder);
  }

  /** A write has happened and will be on disk with the next commit. */
  wrote(key: string): void {
    this.written.set(key, ++this.sequence);
  }

  /** All writes so far are on disk or taken back. */
  settled(): void {
    this.durable = this.sequence;
    if (this.snapshots === 0) this.written.clear();
  }
}
