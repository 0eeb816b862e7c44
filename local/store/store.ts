import type { Document, Value } from '../query/values';
import type { IndexDeclaration } from './declaration';

/**
 * The embedded store: the document database of CloudBase in one folder of one machine.
 *
 * - Everything that goes in and out is a {@link Value}: `parseEjson` and `stringifyEjson` of
 *   `local/query/ejson` translate from and to what the SDK sends. `{$tcb_server_date: {offset}}` in
 *   documents, updates and queries is replaced by the store with its clock.
 * - Every write resolves after it is on disk (fsync); many writes at once share one fsync.
 * - Reads outside a transaction see what is on disk, never a write that is still being committed.
 * - Every method that fails rejects with a `StoreError` carrying CloudBase's code.
 */
export interface Store {
  /**
   * Inserts all documents or none; a document without `_id` gets one (a string of 24 hexadecimal characters).
   * Resolves to the ids in order. Rejects on a duplicate `_id` or unique key ('E11000 duplicate key').
   */
  insert(collection: string, documents: readonly Document[], transaction?: string): Promise<Value[]>;

  /** The documents that match, sorted, cut and projected. Without `limit` all of them: the wire sets its own. */
  find(collection: string, request: FindRequest, transaction?: string): Promise<Document[]>;

  /** As `find`, each document as the EJSON text that the cloud answers with. */
  findAnswers(collection: string, request: FindRequest, transaction?: string): Promise<string[]>;

  /** How many documents match. */
  count(collection: string, query?: Document, transaction?: string): Promise<number>;

  /** Changes one or all documents that match. Each document changes wholly or not at all. */
  update(collection: string, request: UpdateRequest, transaction?: string): Promise<UpdateResult>;

  /** Changes the first document that matches and answers it as it is afterwards (`doc: null` if none matched). */
  updateAndReturn(
    collection: string,
    request: UpdateAndReturnRequest,
    transaction?: string,
  ): Promise<UpdateAndReturnResult>;

  /** Removes one (`multi: false`) or all documents that match; resolves to how many. */
  remove(collection: string, request: RemoveRequest, transaction?: string): Promise<number>;

  /** Runs an aggregation pipeline, e.g. `[{ $match: {…} }, { $group: {…} }]`. Always outside a transaction. */
  aggregate(collection: string, stages: readonly Document[]): Promise<Document[]>;

  /** Creates an empty collection. Rejects with DATABASE_COLLECTION_ALREADY_EXIST if there is one of that name. */
  createCollection(collection: string): Promise<void>;

  /** The names of all collections, sorted. */
  collections(): string[];

  /**
   * Starts a transaction and resolves to its id. Its snapshot is taken at its first operation; it must be
   * committed within 30 s. A write that meets another's write rejects with DATABASE_TRANSACTION_CONFLICT
   * and ends the transaction.
   */
  begin(): Promise<string>;

  /** Writes all that the transaction did, at once. Rejects with …_CONFLICT or, if it is over, …_FAIL. */
  commit(transaction: string): Promise<void>;

  /** Forgets all that the transaction did. Rejects with …_FAIL if it is over already. */
  abort(transaction: string): Promise<void>;

  /** All documents of a collection in the order of insertion, as they are at the first step, while others write. */
  iterate(collection: string): AsyncIterableIterator<Document>;

  /** Writes a consistent copy of the whole database into a new file, while others read and write. */
  backup(file: string): Promise<void>;

  /** Checks the file and that every index holds exactly what the documents say. Empty `problems` means sound. */
  integrityCheck(): Promise<IntegrityReport>;

  /** Ends open transactions (aborted), finishes the writes under way and lets go of the folder. */
  close(): Promise<void>;
}

/** What to read. `order` maps paths to 1 or -1, in order of weight; offset and limit count documents. */
export interface FindRequest {
  query?: Document;
  order?: Document;
  offset?: number;
  limit?: number;
  /** Either fields to keep (1) or to leave out (0), with `$slice` and `$elemMatch`. */
  projection?: Document;
}

/** What to change. */
export interface UpdateRequest {
  query?: Document;
  /** Update operators (`merge` true), or the whole new document without `_id` (`merge` false). */
  update: Document;
  /** All that match, or only the first. Default false. */
  multi?: boolean;
  /** Insert a document made from query and update if none matches. Default false. */
  upsert?: boolean;
  /** true: `update` holds operators; false: `update` replaces the document. Default true. */
  merge?: boolean;
}

/** `updated` counts the documents that matched; `upsertId` is the `_id` of the inserted one, or null. */
export interface UpdateResult {
  updated: number;
  upsertId: Value | null;
}

/** What to change and give back; `order` decides which is the first. */
export interface UpdateAndReturnRequest {
  query?: Document;
  update: Document;
  order?: Document;
  upsert?: boolean;
}

export interface UpdateAndReturnResult {
  updated: number;
  doc: Document | null;
}

export interface RemoveRequest {
  query?: Document;
  /** All that match (default) or only the first. */
  multi?: boolean;
}

export interface IntegrityReport {
  /** One sentence a fault; names collections and indexes, never values. */
  problems: string[];
  documents: number;
}

/** The "database" key of cloudbaserc.json. */
export interface StoreDeclaration {
  collections: readonly CollectionDeclaration[];
}

export interface CollectionDeclaration {
  name: string;
  /** The security rule of the cloud; the store has no clients of its own and does not read it. */
  rule?: string;
  indexes?: readonly IndexDeclaration[];
}

/** One line of the store's log: an event and figures, never values of documents. */
export type StoreLog = (level: 'info' | 'warn' | 'error', event: string, details: object) => void;

export interface StoreOptions {
  /** The folder of the data; created (owner only) if it is missing. One process at a time. */
  dir: string;
  declaration: StoreDeclaration;
  now: () => Date;
  log: StoreLog;
  /** Age in milliseconds at which a transaction is aborted. Default 30,000, as in the cloud. */
  transactionLimit?: number;
}

export { StoreError } from '../query/errors';
export type { Document, Value } from '../query/values';
export type { IndexDeclaration } from './declaration';
export { openStore } from './open';
