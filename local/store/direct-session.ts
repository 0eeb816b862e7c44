import type { Document } from '../query/values';
import type { Collection } from './catalogue';
import type { CollectionWriter } from './collection-writer';
import type { Connection } from './connection';
import { encodeKey } from './key-encoding';
import type { RecentDocuments } from './recent';
import type { Found, Search, Searcher } from './search';
import type { Session } from './session';
import { Ledger } from './transactions/ledger';
import type { Unsynced } from './unsynced';

/** Writes outside a transaction: straight into the batch that is being gathered for the next commit. */
export class DirectSession implements Session {
  constructor(
    private readonly connection: Connection,
    private readonly writer: CollectionWriter,
    private readonly searcher: Searcher,
    private readonly ledger: Ledger,
    private readonly recent: RecentDocuments,
    private readonly unsynced: Unsynced,
  ) {}

  search(collection: Collection, search: Search): Found[] {
    return this.searcher.search(this.connection, collection, search, this.recent);
  }

  insert(collection: Collection, document: Document): void {
    this.enter(collection, document);
    this.writer.insert(collection, document);
  }

  replace(collection: Collection, { rid, document }: Found, after: Document): void {
    this.enter(collection, document);
    this.writer.replace(collection, rid, document, after);
  }

  remove(collection: Collection, { rid, document }: Found): void {
    this.enter(collection, document);
    this.writer.remove(collection, rid, document);
  }

  private enter(collection: Collection, document: Document): void {
    const id = encodeKey([document._id]);
    const key = Ledger.key(collection, id);
    this.ledger.checkFree(key);
    this.ledger.wrote(key);
    this.unsynced.wrote(collection, id);
  }
}
