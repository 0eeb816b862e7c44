import { type Box, EVERYWHERE } from '../../query/geo/bounds';
import type { SortPart } from '../../query/sort';
import { type Document, isDocument } from '../../query/values';
import type { Collection } from '../catalogue';
import type { PlaceIndex } from '../places';
import { type Condition, conditionsOf, type Range } from './conditions';
import { type Interval, intervalOfPoint, intervalOfRange, meet, within } from './intervals';
import { boxAsked } from './places';

/** A table of keys that leads to documents: an index, or the `_id` of the collection itself. */
export interface KeyTable {
  name: string;
  /** Undefined for `_id`, whose keys stand in the collection's own table. */
  table: string | undefined;
  fields: readonly string[];
  directions: readonly (1 | -1)[];
  unique: boolean;
  /** Documents that have none of the fields do not stand in it. */
  sparse: boolean;
  multikey: readonly boolean[];
}

/**
 * One walk over documents: an interval of keys in their order or backwards, or those whose places meet a box,
 * or all, the latter two as they were inserted.
 */
export type Way =
  | { keys: KeyTable; interval: Interval; backwards: boolean; places?: undefined }
  | { keys?: undefined; places: PlaceIndex; box: Box }
  | { keys?: undefined; places?: undefined };

/** How to find the candidates of a query; each must still be checked. */
export interface Plan {
  ways: Way[];
  /** On each way the documents come in the wanted order. */
  sorted: boolean;
  /** A document may come more than once. */
  repeats: boolean;
  /** No index narrows the search: as many documents are looked at as it takes. */
  unindexed: boolean;
}

interface Rated {
  plan: Plan;
  /** 0 where the index does not help. */
  worth: number;
}

const EVERYTHING: Interval = { low: Buffer.alloc(0), high: undefined };
const MOST_WAYS = 1000;
const BY_ID: KeyTable = {
  name: '_id_',
  table: undefined,
  fields: ['_id'],
  directions: [1],
  unique: true,
  sparse: false,
  multikey: [false],
};

/**
 * Chooses the cheapest way: equal fields first, then ranges, then an index that has the wanted order; for an
 * `$or` an index for each branch, if there is one for all.
 */
export function planFind(
  collection: Collection,
  query: Document,
  order: readonly SortPart[],
  limited: boolean,
): Plan {
  const whole = rate(collection, conditionsOf(query), order, limited);
  if (whole !== undefined && !whole.plan.unindexed) return whole.plan;
  return (
    planPlaces(collection, query, order) ??
    whole?.plan ??
    planBranches(collection, query, order, limited) ??
    scanPlan(order)
  );
}

/** The documents whose places lie where the query asks for them, if it asks for less than everywhere. */
function planPlaces(collection: Collection, query: Document, order: readonly SortPart[]): Plan | undefined {
  for (const places of collection.places) {
    const box = boxAsked(query, places.field);
    if (box === undefined || box === EVERYWHERE) continue;
    return { ways: [{ places, box }], sorted: order.length === 0, repeats: false, unindexed: false };
  }
  return undefined;
}

function rate(
  collection: Collection,
  conditions: readonly Condition[],
  order: readonly SortPart[],
  limited: boolean,
): Rated | undefined {
  if (conditions.some((condition) => 'points' in condition && condition.points.length === 0)) {
    return { plan: { ways: [], sorted: true, repeats: false, unindexed: false }, worth: 1 };
  }
  let best: Rated | undefined;
  for (const keys of [BY_ID, ...collection.indexes]) {
    if (keys.sparse && !conditions.some((condition) => asksForPresence(keys, condition))) continue;
    const rated = planWith(keys, conditions, order, limited);
    if (rated.worth > (best?.worth ?? 0)) best = rated;
  }
  return best;
}

/** Whether what meets the condition has one of the fields: only then does a sparse index know all of it. */
function asksForPresence(keys: KeyTable, condition: Condition): boolean {
  if (!keys.fields.includes(condition.field)) return false;
  return 'range' in condition || condition.points.every((value) => value !== null && value !== undefined);
}

function planBranches(
  collection: Collection,
  query: Document,
  order: readonly SortPart[],
  limited: boolean,
): Plan | undefined {
  const branches = branchesOf(query);
  if (branches === undefined) return undefined;
  const plans = branches.map((branch) => {
    const plan = rate(collection, conditionsOf(branch), order, limited)?.plan;
    return plan === undefined || plan.unindexed ? (planPlaces(collection, branch, order) ?? plan) : plan;
  });
  if (!plans.every((plan) => plan !== undefined)) return undefined;
  const ways = plans.flatMap((plan) => plan.ways);
  if (ways.length > MOST_WAYS) return undefined;
  return {
    ways,
    sorted: plans.every(({ sorted }) => sorted),
    repeats: true,
    unindexed: plans.some(({ unindexed }) => unindexed),
  };
}

/** The branches of the first `$or`, each of which a matching document may have been found by. */
function branchesOf(query: Document): Document[] | undefined {
  if (Array.isArray(query.$or)) return query.$or.filter(isDocument);
  if (!Array.isArray(query.$and)) return undefined;
  for (const part of query.$and) {
    const branches = isDocument(part) ? branchesOf(part) : undefined;
    if (branches !== undefined) return branches;
  }
  return undefined;
}

function scanPlan(order: readonly SortPart[]): Plan {
  return { ways: [{}], sorted: order.length === 0, repeats: false, unindexed: true };
}

function planWith(
  keys: KeyTable,
  conditions: readonly Condition[],
  order: readonly SortPart[],
  limited: boolean,
): Rated {
  const bounds = boundsOf(keys, conditions);
  const direction = order.length === 0 ? undefined : directionOf(keys, bounds, order);
  const backwards = direction === -1;
  let worth = 0;
  for (const point of bounds.points) worth += sizeOf(point) === 1 ? 10 : 8;
  if (bounds.range !== undefined) worth += 5;
  if (direction !== undefined) worth += limited ? 7 : 1;
  if (keys.unique && bounds.points.length === keys.fields.length) worth += 100;
  const plan: Plan = {
    ways: worth === 0 ? [] : intervalsOf(keys, bounds).map((interval) => ({ keys, interval, backwards })),
    sorted: order.length === 0 || direction !== undefined,
    repeats: keys.multikey.includes(true) || bounds.points.some((point) => sizeOf(point) > 1),
    unindexed: bounds.points.length === 0 && bounds.range === undefined,
  };
  return { plan, worth };
}

const sizeOf = (condition: Condition) => ('points' in condition ? condition.points.length : 0);

/** What an index is good for: how many of its first fields are fixed, and a range on the next. */
interface Bounds {
  points: Condition[];
  range: Range | undefined;
}

function boundsOf(keys: KeyTable, conditions: readonly Condition[]): Bounds {
  const bounds: Bounds = { points: [], range: undefined };
  let element: object | undefined;
  let entered = false;
  let intervals = 1;
  for (const [i, field] of keys.fields.entries()) {
    const multikey = keys.multikey[i] === true;
    const usable = conditions.filter(
      (condition) =>
        condition.field === field &&
        (!multikey || !entered || (element !== undefined && condition.element === element)),
    );
    const point = usable
      .filter((condition) => sizeOf(condition) > 0 && sizeOf(condition) * intervals <= MOST_WAYS)
      .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
    if (point === undefined) {
      bounds.range = rangeOf(usable, multikey);
      break;
    }
    bounds.points.push(point);
    intervals *= sizeOf(point);
    if (multikey) {
      entered = true;
      element = point.element;
    }
  }
  return bounds;
}

/** The range of a field; of a field that holds arrays, two ends may be met by two different elements. */
function rangeOf(conditions: readonly Condition[], multikey: boolean): Range | undefined {
  let found: Range | undefined;
  let element: object | undefined;
  for (const condition of conditions) {
    if (!('range' in condition)) continue;
    if (found === undefined) {
      found = condition.range;
      element = condition.element;
    } else if (found.rank === condition.range.rank) {
      const together = !multikey || (element !== undefined && element === condition.element);
      if (together) found = meet(found, condition.range);
    }
  }
  return found;
}

function intervalsOf(keys: KeyTable, bounds: Bounds): Interval[] {
  let intervals: Interval[] = [EVERYTHING];
  for (const [i, condition] of bounds.points.entries()) {
    const direction = keys.directions[i] as 1 | -1;
    const points = 'points' in condition ? condition.points : [];
    intervals = intervals.flatMap(({ low }) =>
      points.map((value) => within(low, intervalOfPoint(value, direction))),
    );
  }
  if (bounds.range === undefined) return intervals;
  const last = intervalOfRange(bounds.range, keys.directions[bounds.points.length] as 1 | -1);
  return intervals.map(({ low }) => within(low, last));
}

/**
 * Whether the index gives the wanted order within each interval: 1 forwards, -1 backwards, undefined not at
 * all. Fields fixed to one value need no order; arrays have none in an index.
 */
function directionOf(keys: KeyTable, bounds: Bounds, order: readonly SortPart[]): 1 | -1 | undefined {
  let at = bounds.points.length;
  let direction: 1 | -1 | undefined;
  for (const part of order) {
    const fixed = bounds.points.findIndex((point) => point.field === part.field);
    if (fixed >= 0 && sizeOf(bounds.points[fixed] as Condition) === 1 && !keys.multikey[fixed]) continue;
    if (keys.fields[at] !== part.field || keys.multikey[at]) return undefined;
    const wanted = part.direction === keys.directions[at] ? 1 : -1;
    if (direction !== undefined && wanted !== direction) return undefined;
    direction = wanted;
    at++;
  }
  return direction ?? 1;
}
