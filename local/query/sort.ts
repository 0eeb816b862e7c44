import { compareValues, toDouble } from './compare';
import { refused } from './errors';
import { parsePath, someAt } from './paths';
import { isNumber } from './types';
import type { Document, Value } from './values';

/** One part of a sort: a path, upwards or downwards. */
export interface SortPart {
  field: string;
  direction: 1 | -1;
}

/** Reads `{a: 1, 'b.c': -1}` in order of weight. Throws on any other direction. */
export function readOrder(order: Document): SortPart[] {
  return Object.entries(order).map(([field, direction]) => {
    const figure = isNumber(direction) ? toDouble(direction) : 0;
    if (figure !== 1 && figure !== -1) throw refused('a sort direction must be 1 or -1');
    if (field === '' || field.startsWith('$')) throw refused('a sort needs a field name');
    return { field, direction: figure };
  });
}

/**
 * What a document is sorted by at one path: of an array the least element (upwards) or the greatest
 * (downwards); a missing field counts as null, an empty array comes before null.
 */
export function sortValue(document: Document, part: SortPart): Value {
  let chosen: Value;
  let seen = false;
  someAt(document, parsePath(part.field), false, (found) => {
    for (const value of Array.isArray(found) ? expand(found) : [found === undefined ? null : found]) {
      if (!seen || compareValues(value, chosen) * part.direction < 0) chosen = value;
      seen = true;
    }
    return false;
  });
  return seen ? chosen : null;
}

function expand(array: Value[]): Value[] {
  return array.length === 0 ? [undefined] : array;
}

/** Sorts a copy; documents that compare equal keep their order. */
export function sortDocuments<Item>(
  items: readonly Item[],
  order: readonly SortPart[],
  documentOf: (item: Item) => Document,
): Item[] {
  if (order.length === 0) return [...items];
  const keyed = items.map((item) => ({
    item,
    keys: order.map((part) => sortValue(documentOf(item), part)),
  }));
  keyed.sort((a, b) => {
    for (let i = 0; i < order.length; i++) {
      const difference = compareValues(a.keys[i], b.keys[i]);
      if (difference !== 0) return difference * (order[i] as SortPart).direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}
