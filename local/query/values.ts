import {
  type Binary,
  BSONRegExp,
  type Code,
  type Decimal128,
  Double,
  Int32,
  Long,
  type MaxKey,
  type MinKey,
  type ObjectId,
  type Timestamp,
} from 'bson';

/**
 * A value as the store keeps and answers it.
 *
 * - a 32-bit integer and a double are a JavaScript `number`: integral and within 32 bits is an int,
 *   everything else a double (a double that happens to be integral comes back as an int of the same value);
 * - a 64-bit integer is a `Long`, never a number: it comes back as it was written, also above 2^53;
 * - a date is a `Date`, a regular expression a `BSONRegExp`, an object id an `ObjectId`.
 */
export type Value =
  | undefined
  | null
  | boolean
  | number
  | string
  | Date
  | Long
  | ObjectId
  | BSONRegExp
  | Binary
  | Timestamp
  | Decimal128
  | MinKey
  | MaxKey
  | Code
  | Value[]
  | Document;

/** A document or an embedded document: field names to values, in the order they were written. */
export interface Document {
  [field: string]: Value;
}

/** Is this value an embedded document (and not an array, a date or another BSON type)? */
export function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Brings any JavaScript or BSON value into the form of {@link Value}: Int32 and Double become numbers,
 * RegExp becomes BSONRegExp, `bigint` becomes Long. The input is not changed.
 */
export function normalise(value: unknown): Value {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'bigint' ? Long.fromBigInt(value) : (value as Value);
  }
  if (Array.isArray(value)) return value.map(normalise);
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof RegExp) {
    return new BSONRegExp(value.source, value.flags.replace(/[^imsx]/g, ''));
  }
  if (!isDocument(value)) return value as Value;
  const copy: Document = {};
  for (const [field, inner] of Object.entries(value)) setOwn(copy, field, normalise(inner));
  return copy;
}

/** Sets a field as an own property, also where its name is `__proto__`. */
export function setOwn(target: Document, field: string, value: Value): void {
  if (field === '__proto__') {
    Object.defineProperty(target, field, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else target[field] = value;
}
