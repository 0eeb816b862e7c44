import { Decimal128, Long, ObjectId } from 'bson';
import { toLong } from '../arithmetic';
import { toDouble } from '../compare';
import { onlyKnown, refused } from '../errors';
import { truthy } from '../match/element';
import { isInt32, isNumber, namedType, typeName } from '../types';
import { isDocument, type Value } from '../values';
import { parseDate } from './date-text';
import { eager, isPresent, type OperatorCompiler, type OperatorTable, type Present } from './evaluate';

type Convert = (value: Present) => Value;

function failed(value: Value, to: string): Error {
  return refused(`Failed to convert a value of type ${typeName(value)} to ${to}`);
}

function toNumber(value: Present, to: string): number {
  if (isNumber(value)) return toDouble(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return Number(value);
  throw failed(value, to);
}

const toInt: Convert = (value) => {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) throw failed(value, 'int');
  const whole = Math.trunc(toNumber(value, 'int')) + 0;
  if (!isInt32(whole)) throw refused('Conversion would overflow target type int');
  return whole;
};

const longOf: Convert = (value) => {
  if (value instanceof Long) return value;
  if (value instanceof Date) return Long.fromNumber(value.getTime());
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value)) throw failed(value, 'long');
    return toLong(BigInt(value.replace('+', '')));
  }
  const number = toNumber(value, 'long');
  if (!Number.isFinite(number)) throw refused('Conversion would overflow target type long');
  return toLong(BigInt(Math.trunc(number)));
};

const dateOf: Convert = (value) => {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (isNumber(value) && typeName(value) !== 'int') return new Date(Math.trunc(toDouble(value)));
  const date = typeof value === 'string' ? parseDate(value, 'UTC') : undefined;
  if (date === undefined) throw failed(value, 'date');
  return date;
};

const conversions: Record<string, Convert> = {
  double: (value) => (value instanceof Date ? value.getTime() : toNumber(value, 'double')),
  string: (value) => {
    if (value instanceof Date) return value.toISOString();
    if (value instanceof ObjectId) return value.toHexString();
    if (typeof value === 'string' || typeof value === 'boolean' || isNumber(value)) return value.toString();
    throw failed(value, 'string');
  },
  objectId: (value) => {
    if (value instanceof ObjectId) return value;
    if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return new ObjectId(value);
    throw failed(value, 'objectId');
  },
  bool: (value) => truthy(value),
  date: dateOf,
  int: toInt,
  long: longOf,
  decimal: (value) => {
    if (value instanceof Decimal128) return value;
    return Decimal128.fromString(isNumber(value) ? value.toString() : String(toNumber(value, 'decimal')));
  },
};

const to = (type: string) =>
  eager(1, 1, ([value]) => (isPresent(value) ? (conversions[type] as Convert)(value) : null));

const convert: OperatorCompiler = (operand, compile, name) => {
  if (!isDocument(operand) || !('input' in operand) || !('to' in operand)) {
    throw refused('$convert needs input and to');
  }
  onlyKnown(name, operand, ['input', 'to', 'onError', 'onNull']);
  const [input, target] = [compile(operand.input), compile(operand.to)];
  const onError = 'onError' in operand ? compile(operand.onError) : undefined;
  const onNull = 'onNull' in operand ? compile(operand.onNull) : () => null;
  return (scope) => {
    const [value, type] = [input(scope), target(scope)];
    if (!isPresent(value)) return onNull(scope);
    if (!isPresent(type)) return null;
    const apply = conversions[namedType(type) ?? ''];
    if (apply === undefined) throw refused('Unknown type name in $convert');
    try {
      return apply(value);
    } catch (error) {
      if (onError === undefined) throw error;
      return onError(scope);
    }
  };
};

export const conversion: OperatorTable = {
  $convert: convert,
  $isNumber: eager(1, 1, ([value]) => isNumber(value)),
  $toBool: to('bool'),
  $toDate: to('date'),
  $toDecimal: to('decimal'),
  $toDouble: to('double'),
  $toInt: to('int'),
  $toLong: to('long'),
  $toObjectId: to('objectId'),
  $toString: to('string'),
  $type: eager(1, 1, ([value]) => typeName(value)),
};
