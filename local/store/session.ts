import type { Document } from '../query/values';
import type { Collection } from './catalogue';
import type { Found, Search } from './search';

/** Where an operation reads and writes: the database itself, or a transaction's own view of it. */
export interface Session {
  search(collection: Collection, search: Search): Found[];
  /** Adds a document that has an `_id`. Throws 'E11000 duplicate key'. */
  insert(collection: Collection, document: Document): void;
  replace(collection: Collection, found: Found, after: Document): void;
  remove(collection: Collection, found: Found): void;
}
