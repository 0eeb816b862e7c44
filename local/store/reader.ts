import { isAnswer, writeAnswer } from '../query/ejson';
import { runPipeline } from '../query/pipeline/run';
import { compileProjection, type Projection } from '../query/projection';
import { resolveServerDates } from '../query/server-date';
import type { Document } from '../query/values';
import type { Catalogue, Collection } from './catalogue';
import { type Connection, explainFailure } from './connection';
import type { RecentDocuments } from './recent';
import { scanAll } from './scan';
import type { Found, Search, Searcher } from './search';
import type { FindRequest } from './store';
import type { TransactionManager } from './transactions/manager';
import type { Snapshots } from './transactions/snapshots';
import type { Unsynced } from './unsynced';

/** After so many documents an iteration lets other work take its turn. */
const ITERATION_STEP = 500;

/** Everything that reads: what is on disk, or what a transaction sees. */
export class Reader {
  constructor(
    private readonly parts: {
      connection: Connection;
      /** Documents read lately. */
      recent: RecentDocuments;
      catalogue: Catalogue;
      searcher: Searcher;
      snapshots: Snapshots;
      transactions: TransactionManager;
      unsynced: Unsynced;
      /** Resolves when all that can be read now is on disk. */
      settled: () => Promise<void>;
      now: () => Date;
    },
  ) {}

  /** See `Store.find`. */
  async find(name: string, request: FindRequest, transaction?: string): Promise<Document[]> {
    const { page, project } = await this.readPage(name, request, transaction);
    return page.map(({ document, position }) => project?.(document, position) ?? document);
  }

  /** See `Store.findAnswers`: what is wanted whole is answered as it lies in its table. */
  async findAnswers(name: string, request: FindRequest, transaction?: string): Promise<string[]> {
    const { page, project } = await this.readPage(name, request, transaction);
    return page.map((found) => {
      if (project !== undefined) return writeAnswer(project(found.document, found.position));
      const { form } = found;
      return typeof form === 'string' && isAnswer(form) ? form : writeAnswer(found.document);
    });
  }

  private async readPage(
    name: string,
    { query = {}, order, offset = 0, limit, projection }: FindRequest,
    transaction?: string,
  ): Promise<{ page: Found[]; project: Projection | undefined }> {
    const isWhole = projection === undefined || Object.keys(projection).length === 0;
    const project = isWhole ? undefined : compileProjection(projection);
    const wanted = limit === undefined ? undefined : offset + limit;
    const found = await this.read(name, { query, order, wanted }, transaction);
    return { page: offset === 0 ? found : found.slice(offset), project };
  }

  /** See `Store.count`. The number of all documents is kept beside them and need not be counted. */
  async count(name: string, query: Document, transaction?: string): Promise<number> {
    const { catalogue, connection } = this.parts;
    const collection = catalogue.get(name);
    if (transaction !== undefined || Object.keys(query).length > 0) {
      const counting = transaction === undefined;
      return (await this.read(name, { query, counting }, transaction)).length;
    }
    const row = connection.prepare('SELECT count FROM collections WHERE id = ?').get([collection.id]);
    await this.parts.unsynced.seenBy(collection, { query });
    return Number(row?.[0] ?? 0);
  }

  /** See `Store.aggregate`. */
  async aggregate(name: string, stages: readonly Document[]): Promise<Document[]> {
    const { catalogue, now } = this.parts;
    const collection = catalogue.get(name);
    const pipeline = stages.map((stage) => resolveServerDates(stage, now()));
    const documents = await runPipeline(pipeline, {
      find: async (query, order, limit) =>
        (await this.read(name, { query, order, wanted: limit })).map(({ document }) => document),
      findIn: (other, query) =>
        catalogue.find(other) === undefined
          ? []
          : this.readNow(other, { query }).map(({ document }) => document),
      places: collection.places.map(({ field }) => field),
      now: now(),
    });
    await this.parts.settled();
    return documents;
  }

  /** See `Store.iterate`. */
  async *iterate(name: string): AsyncIterableIterator<Document> {
    const collection = this.parts.catalogue.get(name);
    const connection = this.parts.snapshots.take();
    try {
      let steps = 0;
      for (const { document } of scanAll(connection, collection)) {
        yield document;
        if (++steps % ITERATION_STEP === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      this.parts.snapshots.release(connection);
    }
  }

  /** What is answered is on disk. A transaction's reads wait for everything: its snapshot may be a while old. */
  private async read(name: string, search: Search, transaction?: string): Promise<Found[]> {
    const { catalogue, searcher, unsynced, settled, now } = this.parts;
    const resolved = { ...search, query: resolveServerDates(search.query, now()) };
    const collection = catalogue.get(name);
    if (transaction !== undefined) {
      const found = this.readNow(name, resolved, transaction);
      await settled();
      return found;
    }
    if (searcher.isLong(collection, resolved)) return this.readInTurns(collection, resolved);
    const found = this.readNow(name, resolved);
    await unsynced.seenBy(collection, resolved);
    return found;
  }

  /** A long search outside a transaction works on a snapshot and lets other work take its turn. */
  private async readInTurns(collection: Collection, search: Search): Promise<Found[]> {
    const { searcher, snapshots, unsynced } = this.parts;
    const connection = snapshots.take();
    const onDisk = unsynced.seenBy(collection, search);
    try {
      const found = await searcher.searchInTurns(connection, collection, search);
      await onDisk;
      return found;
    } catch (error) {
      throw explainFailure(error);
    } finally {
      snapshots.release(connection);
    }
  }

  private readNow(name: string, search: Search, transaction?: string): Found[] {
    const { catalogue, searcher, connection, recent, transactions } = this.parts;
    try {
      if (transaction === undefined) return searcher.search(connection, catalogue.get(name), search, recent);
      return transactions.within(transaction, (session) => session.search(catalogue.get(name), search));
    } catch (error) {
      throw explainFailure(error);
    }
  }
}
