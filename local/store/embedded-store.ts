import { resolveServerDates } from '../query/server-date';
import type { Document, Value } from '../query/values';
import { copyDatabase } from './backup';
import { Catalogue, type Collection } from './catalogue';
import { CollectionWriter } from './collection-writer';
import { CommitQueue } from './commit-queue';
import { Connection } from './connection';
import { DirectSession } from './direct-session';
import { databaseFile, prepareFolder } from './folder-access';
import { FolderLock } from './folder-lock';
import { applyDeclaration } from './indexing';
import { checkIntegrity } from './integrity';
import { LogSync } from './log-sync';
import * as operations from './operations';
import { Reader } from './reader';
import { RecentDocuments } from './recent';
import { Searcher } from './search';
import type { Session } from './session';
import type * as store from './store';
import { HeldByTransaction, Ledger } from './transactions/ledger';
import { TransactionManager } from './transactions/manager';
import { Snapshots } from './transactions/snapshots';
import { Unsynced } from './unsynced';

const TRANSACTION_LIMIT = 30_000;

/** The store in one SQLite file: one connection writes, one reads what is on disk, others hold snapshots. */
export class EmbeddedStore implements store.Store {
  private readonly file: string;
  private readonly lock: FolderLock | undefined;
  private readonly writing: Connection;
  private readonly reading: Connection;
  private readonly catalogue: Catalogue;
  private readonly log: LogSync;
  private readonly queue: CommitQueue;
  private readonly snapshots: Snapshots;
  private readonly direct: DirectSession;
  private readonly transactions: TransactionManager;
  private readonly reader: Reader;
  private readonly now: () => Date;
  private closed = false;
  /** Makes collections and indexes as declared. Throws where documents contradict a unique index. */
  readonly declare: (declaration: store.StoreDeclaration) => void;

  constructor({
    dir,
    now,
    log,
    transactionLimit = TRANSACTION_LIMIT,
  }: Omit<store.StoreOptions, 'declaration'>) {
    this.now = now;
    const { writable } = prepareFolder(dir);
    this.file = writable ? databaseFile(dir) : `file:${encodeURI(databaseFile(dir))}?immutable=1`;
    this.lock = writable ? FolderLock.take(dir) : undefined;
    this.writing = writable ? openWriter(this.file) : new Connection(this.file);
    this.catalogue = new Catalogue(this.writing, writable);
    const recent = new RecentDocuments();
    const writer = new CollectionWriter(this.writing, this.catalogue, recent);
    this.declare = (declaration) => {
      const parts = { connection: this.writing, catalogue: this.catalogue, writer, log };
      if (writable) applyDeclaration(parts, declaration);
      else log('error', 'the data folder cannot be written: reading only', {});
    };
    this.reading = new Connection(this.file);
    const searcher = new Searcher(log);
    this.snapshots = new Snapshots(this.file);
    const ledger = new Ledger();
    this.log = new LogSync(`${databaseFile(dir)}-wal`);
    const unsynced = new Unsynced();
    this.queue = new CommitQueue(this.writing, this.catalogue, this.log, unsynced, () => {
      ledger.settled();
      recent.settled();
    });
    this.direct = new DirectSession(this.writing, writer, searcher, ledger, recent, unsynced);
    this.transactions = new TransactionManager({
      connection: this.writing,
      writer,
      queue: this.queue,
      snapshots: this.snapshots,
      searcher,
      ledger,
      unsynced,
      limit: transactionLimit,
    });
    this.reader = new Reader({
      connection: this.reading,
      recent,
      catalogue: this.catalogue,
      searcher,
      snapshots: this.snapshots,
      transactions: this.transactions,
      unsynced,
      settled: () => this.queue.settled(),
      now,
    });
  }

  insert(name: string, documents: readonly Document[], transaction?: string): Promise<Value[]> {
    const resolved = resolveServerDates([...documents], this.now());
    return this.write(name, transaction, (session, collection) =>
      operations.insertDocuments(session, collection, resolved),
    );
  }

  update(name: string, request: store.UpdateRequest, transaction?: string): Promise<store.UpdateResult> {
    const now = this.now();
    const resolved = resolveRequest(request, now);
    return this.write(name, transaction, (session, collection) =>
      operations.updateDocuments(session, collection, resolved, now),
    );
  }

  updateAndReturn(
    name: string,
    request: store.UpdateAndReturnRequest,
    transaction?: string,
  ): Promise<store.UpdateAndReturnResult> {
    const now = this.now();
    const resolved = resolveRequest(request, now);
    return this.write(name, transaction, (session, collection) =>
      operations.updateAndReturnDocument(session, collection, resolved, now),
    );
  }

  remove(name: string, request: store.RemoveRequest, transaction?: string): Promise<number> {
    const resolved = { ...request, query: resolveServerDates(request.query ?? {}, this.now()) };
    return this.write(name, transaction, (session, collection) =>
      operations.removeDocuments(session, collection, resolved),
    );
  }

  find(name: string, request: store.FindRequest, transaction?: string): Promise<Document[]> {
    return this.reader.find(name, request, transaction);
  }

  findAnswers(name: string, request: store.FindRequest, transaction?: string): Promise<string[]> {
    return this.reader.findAnswers(name, request, transaction);
  }

  count(name: string, query: Document = {}, transaction?: string): Promise<number> {
    return this.reader.count(name, query, transaction);
  }

  aggregate(name: string, stages: readonly Document[]): Promise<Document[]> {
    return this.reader.aggregate(name, stages);
  }

  createCollection(name: string): Promise<void> {
    return this.queue.run(() => {
      this.catalogue.create(name);
    });
  }

  collections(): string[] {
    return this.catalogue.all().map(({ name }) => name);
  }

  begin(): Promise<string> {
    return Promise.resolve(this.transactions.begin());
  }

  commit(transaction: string): Promise<void> {
    return this.transactions.commit(transaction);
  }

  abort(transaction: string): Promise<void> {
    return this.transactions.abort(transaction);
  }

  iterate(name: string): AsyncIterableIterator<Document> {
    return this.reader.iterate(name);
  }

  async backup(file: string): Promise<void> {
    await this.queue.drain();
    await copyDatabase(this.file, file);
  }

  async integrityCheck(): Promise<store.IntegrityReport> {
    await this.queue.drain();
    const connection = this.snapshots.take();
    try {
      return await checkIntegrity(connection, this.catalogue);
    } finally {
      this.snapshots.release(connection);
    }
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.transactions.abortAll();
    await this.queue.drain();
    this.snapshots.close();
    this.reading.close();
    if (this.lock !== undefined) this.writing.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.writing.close();
    this.log.close();
    this.lock?.release();
  }

  /** Writes now, in a transaction or outside; outside it waits for transactions that hold a document. */
  private async write<T>(
    name: string,
    transaction: string | undefined,
    work: (session: Session, collection: Collection) => T,
  ): Promise<T> {
    if (transaction !== undefined) {
      return this.transactions.within(transaction, (session) => work(session, this.catalogue.get(name)));
    }
    for (;;) {
      try {
        return await this.queue.run(() => work(this.direct, this.catalogue.get(name)));
      } catch (error) {
        if (!(error instanceof HeldByTransaction)) throw error;
        await error.holder.ended;
      }
    }
  }
}

function openWriter(file: string): Connection {
  const connection = new Connection(file);
  for (const pragma of [
    'journal_mode = WAL',
    // Commits reach the disk through LogSync, before they are answered.
    'synchronous = NORMAL',
    'cache_size = -16000',
    'journal_size_limit = 67108864',
    'wal_autocheckpoint = 2000',
  ]) {
    connection.exec(`PRAGMA ${pragma}`);
  }
  return connection;
}

function resolveRequest<Request extends { query?: Document; update: Document }>(
  request: Request,
  now: Date,
): Request {
  return {
    ...request,
    query: resolveServerDates(request.query ?? {}, now),
    update: resolveServerDates(request.update, now),
  };
}
