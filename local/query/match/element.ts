import { Decimal128 } from 'bson';
import { toDouble } from '../compare';
import { refused } from '../errors';
import { isNumber, namedType, typeName } from '../types';
import type { Value } from '../values';
import { leaf, not, type Predicate } from './predicate';

/** `$exists`. */
export function exists(operand: Value): Predicate {
  const present = leaf((value) => value !== undefined, false);
  return truthy(operand) ? present : not(present);
}

/** What MongoDB takes for true: everything but false, 0, null and nothing. */
export function truthy(value: Value): boolean {
  if (isNumber(value)) return toDouble(value) !== 0;
  return value !== false && value !== null && value !== undefined;
}

/** `$type`: a type by name or number, or a list of them; `number` stands for all four numeric types. */
export function hasType(operand: Value): Predicate {
  const wanted = new Set<string>();
  for (const type of Array.isArray(operand) ? operand : [operand]) {
    const name = namedType(type);
    if (name === undefined) throw refused('Unknown type name or code for $type');
    if (name === 'number') for (const numeric of ['int', 'long', 'double', 'decimal']) wanted.add(numeric);
    else wanted.add(name);
  }
  return leaf((value) => value !== undefined && wanted.has(typeName(value)));
}

/** `$mod`: [divisor, remainder], both cut to whole numbers. */
export function modulo(operand: Value): Predicate {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw refused('malformed mod, needs to be an array of two numbers');
  }
  const [divisor, remainder] = operand.map((part) => {
    if (!isNumber(part)) throw refused('malformed mod, divisor and remainder must be numbers');
    return Math.trunc(toDouble(part));
  }) as [number, number];
  if (divisor === 0) throw refused('divisor cannot be 0');
  return leaf((value) => {
    if (!isNumber(value) || value instanceof Decimal128) return false;
    const number = toDouble(value);
    return Number.isFinite(number) && Math.trunc(number) % divisor === remainder;
  });
}

/** `$bitsAllSet`, `$bitsAnySet`, `$bitsAllClear`, `$bitsAnyClear` with a mask or a list of positions. */
export function bits(operator: string, operand: Value): Predicate {
  const mask = bitMask(operator, operand);
  return leaf((value) => {
    if (!isNumber(value) || !Number.isInteger(toDouble(value))) return false;
    const set = BigInt.asIntN(64, BigInt(value.toString())) & mask;
    switch (operator) {
      case '$bitsAllSet':
        return set === mask;
      case '$bitsAnySet':
        return set !== 0n;
      case '$bitsAllClear':
        return set === 0n;
      default:
        return set !== mask;
    }
  });
}

function bitMask(operator: string, operand: Value): bigint {
  const positions = Array.isArray(operand) ? operand : undefined;
  const isWhole = (value: Value) =>
    isNumber(value) && Number.isInteger(toDouble(value)) && toDouble(value) >= 0;
  if (positions === undefined ? !isWhole(operand) : !positions.every(isWhole)) {
    throw refused(`${operator} takes a non-negative number or an array of bit positions`);
  }
  const toBits = (value: Value) => (isNumber(value) ? BigInt(value.toString()) : 0n);
  if (positions === undefined) return toBits(operand);
  return positions.reduce<bigint>((mask, position) => mask | (1n << toBits(position)), 0n);
}
