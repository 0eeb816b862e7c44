import { Binary, BSONRegExp, Code, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Value } from './values';

/**
 * Where each type stands in BSON order (MongoDB's canonical types). The figures are also the first byte
 * of an encoded key, so they must stay between 1 and 254 and must never change for a folder with data.
 */
export const TypeRank = {
  minKey: 1,
  undefined: 3,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  maxKey: 127,
} as const;

/** The rank of a value's type in BSON order; a missing field ranks as undefined. */
export function typeRank(value: Value): number {
  switch (typeof value) {
    case 'number':
      return TypeRank.number;
    case 'string':
      return TypeRank.string;
    case 'boolean':
      return TypeRank.boolean;
    case 'undefined':
      return TypeRank.undefined;
    default:
      return value === null ? TypeRank.null : objectRank(value);
  }
}

function objectRank(value: object): number {
  if (Array.isArray(value)) return TypeRank.array;
  if (value instanceof Date) return TypeRank.date;
  if (value instanceof Timestamp) return TypeRank.timestamp;
  if (value instanceof Long || value instanceof Decimal128) return TypeRank.number;
  if (value instanceof ObjectId) return TypeRank.objectId;
  if (value instanceof Binary) return TypeRank.binary;
  if (value instanceof BSONRegExp) return TypeRank.regex;
  if (value instanceof MinKey) return TypeRank.minKey;
  if (value instanceof MaxKey) return TypeRank.maxKey;
  if (value instanceof Code) return TypeRank.code;
  return TypeRank.object;
}

/** Is this one of the numeric types (int, long, double, decimal)? */
export function isNumber(value: Value): value is number | Long | Decimal128 {
  return typeof value === 'number' || value instanceof Long || value instanceof Decimal128;
}

/** Does this number count as a 32-bit integer? */
export function isInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

const aliases: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  javascript: 13,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};
const names = new Map(Object.entries(aliases).map(([name, code]) => [code, name]));

/** The BSON name of a value's type as `$type` answers it, e.g. `int`, `objectId`; `missing` for no field. */
export function typeName(value: Value): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return isInt32(value) ? 'int' : 'double';
  if (value instanceof Long && !(value instanceof Timestamp)) return 'long';
  if (value instanceof Decimal128) return 'decimal';
  switch (typeRank(value)) {
    case TypeRank.null:
      return 'null';
    case TypeRank.string:
      return 'string';
    case TypeRank.array:
      return 'array';
    case TypeRank.binary:
      return 'binData';
    case TypeRank.objectId:
      return 'objectId';
    case TypeRank.boolean:
      return 'bool';
    case TypeRank.date:
      return 'date';
    case TypeRank.timestamp:
      return 'timestamp';
    case TypeRank.regex:
      return 'regex';
    case TypeRank.code:
      return 'javascript';
    case TypeRank.minKey:
      return 'minKey';
    case TypeRank.maxKey:
      return 'maxKey';
    default:
      return 'object';
  }
}

/** The name of a type given by name or BSON number, or undefined if there is no such type. */
export function namedType(type: Value): string | undefined {
  if (type === 'number') return 'number';
  if (typeof type === 'string') return type in aliases ? type : undefined;
  return typeof type === 'number' ? names.get(type) : undefined;
}
