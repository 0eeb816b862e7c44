import { Decimal128, Long } from 'bson';
import { toDouble } from './compare';
import { refused } from './errors';
import { isInt32, isNumber } from './types';
import type { Value } from './values';

type Numeric = number | Long | Decimal128;

/** Is this a whole number stored as int or long? */
export function isIntegral(value: Value): value is number | Long {
  return value instanceof Long || (typeof value === 'number' && isInt32(value));
}

/**
 * Adds as MongoDB does: ints give an int, or a long where they do not fit; a double gives a double.
 * Throws where a 64-bit result would overflow.
 */
export function add(a: Numeric, b: Numeric): Value {
  return combine(
    a,
    b,
    (x, y) => x + y,
    (x, y) => x + y,
  );
}

/** Multiplies with the same rules as {@link add}. */
export function multiply(a: Numeric, b: Numeric): Value {
  return combine(
    a,
    b,
    (x, y) => x * y,
    (x, y) => x * y,
  );
}

/** Subtracts with the same rules as {@link add}. */
export function subtract(a: Numeric, b: Numeric): Value {
  return combine(
    a,
    b,
    (x, y) => x - y,
    (x, y) => x - y,
  );
}

function combine(
  a: Numeric,
  b: Numeric,
  whole: (x: bigint, y: bigint) => bigint,
  real: (x: number, y: number) => number,
): Value {
  if (a instanceof Decimal128 || b instanceof Decimal128) {
    return Decimal128.fromStringWithRounding(String(real(toDouble(a), toDouble(b))));
  }
  if (!isIntegral(a) || !isIntegral(b)) return real(toDouble(a), toDouble(b));
  if (typeof a === 'number' && typeof b === 'number') {
    const result = real(a, b);
    if (isInt32(result)) return result;
    if (Number.isSafeInteger(result)) return Object.is(result, -0) ? 0 : Long.fromNumber(result);
  }
  return toLong(whole(BigInt(a.toString()), BigInt(b.toString())));
}

/** A 64-bit integer; throws where the value does not fit. */
export function toLong(value: bigint): Long {
  if (BigInt.asIntN(64, value) !== value)
    throw refused('integer overflow: the result does not fit into 64 bits');
  return Long.fromBigInt(value);
}

/** `$bit`: and, or, xor of two whole numbers; a long if one of them is. */
export function bitwise(operation: string, a: number | Long, b: number | Long): Value {
  const [x, y] = [BigInt(a.toString()), BigInt(b.toString())];
  const result = operation === 'and' ? x & y : operation === 'or' ? x | y : x ^ y;
  return a instanceof Long || b instanceof Long ? Long.fromBigInt(result) : Number(result);
}

/** A whole number given as int, long or integral double; undefined for anything else. */
export function wholeNumber(value: Value): number | undefined {
  if (!isNumber(value)) return undefined;
  const number = toDouble(value);
  return Number.isSafeInteger(number) ? number : undefined;
}
