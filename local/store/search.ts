import { compileQuery, type Matcher } from '../query/match/compile';
import { type Nearness, nearOrder } from '../query/match/geo';
import type { Position } from '../query/match/predicate';
import { readOrder, type SortPart, sortDocuments } from '../query/sort';
import type { Document } from '../query/values';
import { idOf, isExactly } from './by-id';
import type { Collection } from './catalogue';
import type { Connection } from './connection';
import type { StoredForm } from './document-codec';
import { encodeKey } from './key-encoding';
import { findNearest } from './nearest';
import { type Plan, planFind, type Way } from './planner/plan';
import type { RecentDocuments } from './recent';
import { type Reading, readById, scanAll, scanKeys, scanRows } from './scan';
import { shapeOf } from './shape';
import type { StoreLog } from './store';
import type { Stored } from './stored';

/** A document that matches, and which element of an array made it. */
export interface Found {
  readonly rid: number;
  readonly document: Document;
  readonly position: Position;
  /** As it lies in its table; undefined where a transaction has made it. */
  readonly form?: StoredForm;
}

/** What to search for: the query, the order, and after how many documents to stop. */
export interface Search {
  query: Document;
  order?: Document;
  /** How many documents from the start of the order are wanted at most. */
  wanted?: number;
  /** Only the number of matches matters: the documents themselves are not kept. */
  counting?: boolean;
}

/** Searches that want more documents than a page holds would push everything else out of what is kept. */
const PAGE = 100;

/** A query that looks at more documents than this without an index is logged. */
const UNINDEXED_LIMIT = 10_000;

/** How long a search may keep other work waiting, in milliseconds, and after how many documents it looks. */
const TURN = 20;
const STEP = 64;

/** Finds documents through the best index, checks each against the query and brings them into order. */
export class Searcher {
  constructor(private readonly log: StoreLog) {}

  /**
   * The documents that match, in order, at most as many as are wanted.
   * @param recent documents read lately, for a connection that sees no older state than the last commit
   */
  search(connection: Connection, collection: Collection, search: Search, recent?: RecentDocuments): Found[] {
    const id = idOf(search.query);
    if (id !== undefined) return searchById(connection, collection, search, id, recent);
    const steps = this.steps(connection, collection, search, recent);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** Like {@link search}, but lets other work take its turn; the connection must hold a snapshot. */
  async searchInTurns(connection: Connection, collection: Collection, search: Search): Promise<Found[]> {
    const steps = this.steps(connection, collection, search);
    for (let begun = performance.now(); ; ) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - begun < TURN) continue;
      await new Promise((resolve) => setImmediate(resolve));
      begun = performance.now();
    }
  }

  /** Will this search look at so many documents that it should be done in turns? */
  isLong(collection: Collection, { query, order, wanted }: Search): boolean {
    if (collection.count < UNINDEXED_LIMIT / 4 || idOf(query) !== undefined) return false;
    const plan = planFind(collection, query, readOrder(order ?? {}), wanted !== undefined);
    return plan.unindexed || plan.ways.some(({ places }) => places !== undefined);
  }

  private *steps(
    connection: Connection,
    collection: Collection,
    search: Search,
    recent?: RecentDocuments,
  ): Generator<void, Found[]> {
    const matches = compileQuery(search.query);
    const order = readOrder(search.order ?? {});
    const wanted = search.wanted ?? Number.POSITIVE_INFINITY;
    if (wanted <= 0) return [];
    const nearness = order.length === 0 ? nearOrder(search.query) : undefined;
    const plan = planFind(collection, search.query, order, Number.isFinite(wanted));
    const places = collection.places.find(({ field }) => field === nearness?.field);
    const isOpen = plan.unindexed || plan.ways.some((way) => way.places !== undefined);
    if (nearness && places && isOpen && Number.isFinite(wanted) && !search.counting) {
      return yield* findNearest(connection, collection, { places, nearness, matches, wanted });
    }
    const most = nearness === undefined ? wanted : Number.POSITIVE_INFINITY;
    const gathering = new Gathering(order, plan, most, search.counting === true);
    const reading = { wanted: most, recent: most <= PAGE ? recent : undefined };
    const looked = yield* gather(connection, collection, plan, matches, gathering, reading);
    if (plan.unindexed && looked > UNINDEXED_LIMIT) {
      const shape = shapeOf(search.query, search.order);
      this.log('warn', 'unindexed query', { collection: collection.name, looked, shape });
    }
    return nearness === undefined || search.counting
      ? gathering.finish()
      : byDistance(gathering.finish(), nearness).slice(0, wanted);
  }

  /** Adds documents that stand in no table yet to what was found, and brings all into order again. */
  merge(found: readonly Found[], documents: readonly Document[], search: Search): Found[] {
    const matches = compileQuery(search.query);
    const order = readOrder(search.order ?? {});
    const all = [...found];
    for (const document of documents) {
      const position: Position = { index: -1 };
      if (matches(document, position)) all.push({ rid: 0, document, position });
    }
    const nearness = order.length === 0 ? nearOrder(search.query) : undefined;
    const sorted =
      nearness === undefined
        ? sortDocuments(all, order, ({ document }) => document)
        : byDistance(all, nearness);
    return sorted.slice(0, search.wanted);
  }
}

/** There is one document of an `_id` at most, and no plan to be made. */
function searchById(
  connection: Connection,
  collection: Collection,
  { query, order = {}, wanted = 1, counting }: Search,
  id: string,
  recent: RecentDocuments | undefined,
): Found[] {
  readOrder(order);
  const matches = isExactly(query) ? undefined : compileQuery(query);
  const stored = wanted > 0 ? readById(connection, collection, encodeKey([id]), recent) : undefined;
  if (stored === undefined) return [];
  if (matches !== undefined && !matches(stored.document, stored.position)) return [];
  return [counting ? COUNTED : stored];
}

function* gather(
  connection: Connection,
  collection: Collection,
  plan: Plan,
  matches: Matcher,
  gathering: Gathering,
  reading: Reading,
): Generator<void, number> {
  let looked = 0;
  for (const way of plan.ways) {
    gathering.nextWay();
    for (const stored of candidates(connection, collection, way, reading)) {
      if (++looked % STEP === 0) yield;
      if (matches(stored.document, stored.position)) gathering.add(stored);
      if (gathering.enough()) break;
    }
    if (gathering.complete()) break;
  }
  return looked;
}

function candidates(
  connection: Connection,
  collection: Collection,
  way: Way,
  reading: Reading,
): Generator<Stored> {
  if (way.places !== undefined) {
    return scanRows(connection, collection, way.places.rowsIn(connection, way.box));
  }
  if (way.keys === undefined) return scanAll(connection, collection);
  return scanKeys(connection, collection, way.keys, way.interval, way.backwards, reading);
}

/** Stands for every document where only their number matters. */
const COUNTED: Found = { rid: 0, document: {}, position: { index: -1 } };

/** Collects matches: drops repeats, stops where no better one can come, and keeps no more than needed. */
class Gathering {
  private found: Found[] = [];
  private readonly seen = new Set<number>();
  private onThisWay = 0;

  constructor(
    private readonly order: readonly SortPart[],
    private readonly plan: Plan,
    private readonly wanted: number,
    private readonly counting: boolean,
  ) {}

  nextWay(): void {
    this.onThisWay = 0;
  }

  add(found: Found): void {
    if (this.plan.repeats) {
      if (this.seen.has(found.rid)) return;
      this.seen.add(found.rid);
    }
    this.found.push(this.counting ? COUNTED : found);
    this.onThisWay++;
    if (!this.plan.sorted && this.found.length > this.wanted * 2 + 1000) this.trim();
  }

  /** No further document of this way can be among the wanted. */
  enough(): boolean {
    return this.plan.sorted && this.onThisWay >= this.wanted;
  }

  /** No further document at all is needed. */
  complete(): boolean {
    return this.order.length === 0 && this.found.length >= this.wanted;
  }

  finish(): Found[] {
    const inOrder = this.plan.sorted && this.plan.ways.length === 1;
    if (this.order.length > 0 && !inOrder) this.trim();
    return this.found.length > this.wanted ? this.found.slice(0, this.wanted) : this.found;
  }

  private trim(): void {
    const sorted = sortDocuments(this.found, this.order, ({ document }) => document);
    this.found = sorted.slice(0, this.wanted);
  }
}

function byDistance(found: readonly Found[], { metresTo }: Nearness): Found[] {
  return found
    .map((item) => ({ item, metres: metresTo(item.document) }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ item }) => item);
}
