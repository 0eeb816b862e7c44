import { compileQuery, type Matcher } from '../query/match/compile';
import { nearOrder } from '../query/match/geo';
import type { Position } from '../query/match/predicate';
import { readOrder, type SortPart, sortDocuments } from '../query/sort';
import type { Document } from '../query/values';
import type { Collection } from './catalogue';
import type { Connection } from './connection';
import { type Plan, planFind } from './planner/plan';
import { type Stored, scanAll, scanKeys } from './scan';
import { shapeOf } from './shape';
import type { StoreLog } from './store';

/** A document that matches, and which element of an array made it. */
export interface Found extends Stored {
  position: Position;
}

/** What to search for: the query, the order, and after how many documents to stop. */
export interface Search {
  query: Document;
  order?: Document;
  /** How many documents from the start of the order are wanted at most. */
  wanted?: number;
}

/** A query that looks at more documents than this without an index is logged. */
const UNINDEXED_LIMIT = 10_000;

/** Finds documents through the best index, checks each against the query and brings them into order. */
export class Searcher {
  constructor(private readonly log: StoreLog) {}

  /** The documents that match, in order, at most as many as are wanted. */
  search(connection: Connection, collection: Collection, search: Search): Found[] {
    const matches = compileQuery(search.query);
    const order = readOrder(search.order ?? {});
    const wanted = search.wanted ?? Number.POSITIVE_INFINITY;
    if (wanted <= 0) return [];
    const nearness = order.length === 0 ? nearOrder(search.query) : undefined;
    const plan = planFind(collection, search.query, order, Number.isFinite(wanted));
    const gathering = new Gathering(order, plan, nearness === undefined ? wanted : Number.POSITIVE_INFINITY);
    const looked = gather(connection, collection, plan, matches, gathering);
    if (plan.keys === undefined && looked > UNINDEXED_LIMIT) {
      const shape = shapeOf(search.query, search.order);
      this.log('warn', 'unindexed query', { collection: collection.name, looked, shape });
    }
    return nearness === undefined
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

function gather(
  connection: Connection,
  collection: Collection,
  plan: Plan,
  matches: Matcher,
  gathering: Gathering,
): number {
  let looked = 0;
  for (const interval of plan.intervals) {
    const candidates =
      plan.keys === undefined
        ? scanAll(connection, collection)
        : scanKeys(connection, collection, plan.keys, interval, plan.backwards);
    gathering.nextInterval();
    for (const { rid, document } of candidates) {
      looked++;
      const position: Position = { index: -1 };
      if (matches(document, position)) gathering.add({ rid, document, position });
      if (gathering.enough()) break;
    }
    if (gathering.complete()) break;
  }
  return looked;
}

/** Collects matches: drops repeats, stops where no better one can come, and keeps no more than needed. */
class Gathering {
  private found: Found[] = [];
  private readonly seen = new Set<number>();
  private inInterval = 0;

  constructor(
    private readonly order: readonly SortPart[],
    private readonly plan: Plan,
    private readonly wanted: number,
  ) {}

  nextInterval(): void {
    this.inInterval = 0;
  }

  add(found: Found): void {
    if (this.plan.repeats) {
      if (this.seen.has(found.rid)) return;
      this.seen.add(found.rid);
    }
    this.found.push(found);
    this.inInterval++;
    if (!this.plan.sorted && this.found.length > this.wanted * 2 + 1000) this.trim();
  }

  /** No further document of this interval can be among the wanted. */
  enough(): boolean {
    return this.plan.sorted && this.inInterval >= this.wanted;
  }

  /** No further document at all is needed. */
  complete(): boolean {
    return this.order.length === 0 && this.found.length >= this.wanted;
  }

  finish(): Found[] {
    const inOrder = this.plan.sorted && this.plan.intervals.length === 1;
    if (this.order.length > 0 && !inOrder) this.trim();
    return this.found.length > this.wanted ? this.found.slice(0, this.wanted) : this.found;
  }

  private trim(): void {
    const sorted = sortDocuments(this.found, this.order, ({ document }) => document);
    this.found = sorted.slice(0, this.wanted);
  }
}

function byDistance(found: readonly Found[], distance: (document: Document) => number): Found[] {
  return found
    .map((item) => ({ item, metres: distance(item.document) }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ item }) => item);
}
