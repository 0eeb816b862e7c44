import {
  type Binary,
  type BSONRegExp,
  type Code,
  type Decimal128,
  Long,
  type ObjectId,
  type Timestamp,
} from 'bson';
import { TypeRank, typeRank } from './types';
import type { Document, Value } from './values';

/**
 * Compares two values in BSON order: by type first, then by value; numbers of all types by their value.
 * Returns a negative number, 0 or a positive number. A missing field (undefined) comes before null.
 */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  const rank = typeRank(a);
  const difference = rank - typeRank(b);
  if (difference !== 0) return difference;
  return compareWithinType(rank, a, b);
}

/** Are both equal in MongoDB's sense (1 and a long 1 are, {a,b} and {b,a} are not)? */
export function equalValues(a: Value, b: Value): boolean {
  return compareValues(a, b) === 0;
}

function compareWithinType(rank: number, a: Value, b: Value): number {
  switch (rank) {
    case TypeRank.number:
      return compareNumbers(a as number, b as number);
    case TypeRank.object:
      return compareDocuments(a as Document, b as Document);
    case TypeRank.array:
      return compareArrays(a as Value[], b as Value[]);
    case TypeRank.binary:
      return compareBinary(a as Binary, b as Binary);
    case TypeRank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case TypeRank.boolean:
      return Number(a) - Number(b);
    case TypeRank.date:
      return (a as Date).getTime() - (b as Date).getTime();
    case TypeRank.timestamp:
      return (a as Timestamp).comp(b as Timestamp);
    case TypeRank.regex:
      return compareRegexes(a as BSONRegExp, b as BSONRegExp);
    case TypeRank.code:
      return compareStrings((a as Code).code, (b as Code).code);
    default:
      return 0;
  }
}

function compareDoubles(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

function compareNumbers(a: number | Long | Decimal128, b: number | Long | Decimal128): number {
  if (a instanceof Long && b instanceof Long) return a.comp(b);
  if (a instanceof Long && typeof b === 'number') return compareLongToDouble(a, b);
  if (typeof a === 'number' && b instanceof Long) return -compareLongToDouble(b, a);
  return compareDoubles(toDouble(a), toDouble(b));
}

function compareLongToDouble(a: Long, b: number): number {
  const near = compareDoubles(a.toNumber(), b);
  if (near !== 0 || !Number.isFinite(b) || Math.abs(b) <= Number.MAX_SAFE_INTEGER) return near;
  const left = a.toBigInt();
  const right = BigInt(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest double of any number; exact for ints, doubles and longs up to 2^53. */
export function toDouble(value: number | Long | Decimal128): number {
  if (typeof value === 'number') return value;
  return value instanceof Long ? value.toNumber() : Number(value.toString());
}

/** Compares by code point, as UTF-8 bytes would; JavaScript itself compares UTF-16 units. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return codePointWeight(left) - codePointWeight(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
function codePointWeight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareDocuments(a: Document, b: Document): number {
  const left = Object.keys(a);
  const right = Object.keys(b);
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const leftName = left[i] as string;
    const rightName = right[i] as string;
    const leftValue = a[leftName];
    const rightValue = b[rightName];
    const order =
      typeRank(leftValue) - typeRank(rightValue) ||
      compareStrings(leftName, rightName) ||
      compareValues(leftValue, rightValue);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareArrays(a: readonly Value[], b: readonly Value[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinary(a: Binary, b: Binary): number {
  return (
    a.position - b.position ||
    a.sub_type - b.sub_type ||
    Buffer.compare(a.buffer.subarray(0, a.position), b.buffer.subarray(0, b.position))
  );
}

function compareRegexes(a: BSONRegExp, b: BSONRegExp): number {
  return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
}
