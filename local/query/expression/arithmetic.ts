import { type Decimal128, Long } from 'bson';
import { add, isIntegral, multiply, subtract, toLong, wholeNumber } from '../arithmetic';
import { toDouble } from '../compare';
import { refused } from '../errors';
import { isNumber } from '../types';
import type { Value } from '../values';
import { nullable, type OperatorTable, type Present, wrongType } from './evaluate';

type Numeric = number | Long | Decimal128;

/** The value as a number, or an error that names the operator. */
export function numeric(value: Value, name: string): Numeric {
  if (!isNumber(value)) throw wrongType(name, 'a number', value);
  return value;
}

const unary = (apply: (value: number) => number) =>
  nullable(1, 1, ([value], name) => apply(toDouble(numeric(value, name))));

/** Rounds towards a whole number; whole numbers stay what they are. */
const rounding = (apply: (value: number) => number) =>
  nullable(1, 1, ([value], name) => {
    const number = numeric(value, name);
    return isIntegral(number) ? number : apply(toDouble(number));
  });

function sum(values: Present[], name: string): Value {
  let total: Value = 0;
  let date: Date | undefined;
  for (const value of values) {
    if (value instanceof Date) {
      if (date !== undefined) throw refused('only one date allowed in an $add expression');
      date = value;
    } else total = add(numeric(total, name), numeric(value, name));
  }
  return date === undefined ? total : new Date(date.getTime() + toDouble(numeric(total, name)));
}

function difference([left, right]: Present[], name: string): Value {
  if (left instanceof Date) {
    if (right instanceof Date) return Long.fromNumber(left.getTime() - right.getTime());
    return new Date(left.getTime() - toDouble(numeric(right, name)));
  }
  return subtract(numeric(left, name), numeric(right, name));
}

function quotient([left, right]: Present[], name: string): Value {
  const divisor = toDouble(numeric(right, name));
  if (divisor === 0) throw refused("can't $divide by zero");
  return toDouble(numeric(left, name)) / divisor;
}

function remainder([left, right]: Present[], name: string): Value {
  const [a, b] = [numeric(left, name), numeric(right, name)];
  if (toDouble(b) === 0) throw refused("can't $mod by zero");
  if (a instanceof Long || b instanceof Long) {
    if (isIntegral(a) && isIntegral(b)) return toLong(BigInt(a.toString()) % BigInt(b.toString()));
  }
  const result = toDouble(a) % toDouble(b);
  return isIntegral(a) && isIntegral(b) && result === 0 ? 0 : result;
}

function power([base, exponent]: Present[], name: string): Value {
  const [a, b] = [numeric(base, name), numeric(exponent, name)];
  if (toDouble(a) === 0 && toDouble(b) < 0)
    throw refused('$pow cannot take a base of 0 and a negative exponent');
  return toDouble(a) ** toDouble(b);
}

/** `$round` and `$trunc` to a place from -20 to 100; halves go to the even digit. */
function toPlace(apply: (value: number) => number) {
  return nullable(1, 2, ([value, place = 0], name) => {
    const number = numeric(value, name);
    const digits = wholeNumber(place);
    if (digits === undefined || digits < -20 || digits > 100) {
      throw refused(`${name} needs a whole number of places from -20 to 100`);
    }
    if (isIntegral(number) && digits >= 0) return number;
    const double = toDouble(number);
    if (!Number.isFinite(double)) return double;
    const shifted = apply(shift(double, digits));
    return shift(shifted, -digits);
  });
}

/** Moves the decimal point without the error of a multiplication. */
function shift(value: number, places: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function halfToEven(value: number): number {
  const down = Math.floor(value);
  if (value - down !== 0.5) return Math.round(value);
  return down % 2 === 0 ? down : down + 1;
}

function logarithm([value, base]: Present[], name: string): Value {
  const [x, b] = [toDouble(numeric(value, name)), toDouble(numeric(base, name))];
  if (!(x > 0) || !(b > 0) || b === 1)
    throw refused('$log needs a positive number and a positive base other than 1');
  return Math.log(x) / Math.log(b);
}

const positive = (apply: (value: number) => number) =>
  nullable(1, 1, ([value], name) => {
    const number = toDouble(numeric(value, name));
    if (number <= 0) throw refused(`${name}'s argument must be a positive number`);
    return apply(number);
  });

export const arithmetic: OperatorTable = {
  $abs: nullable(1, 1, ([value], name) => {
    const number = numeric(value, name);
    if (number instanceof Long) return toLong(number.isNegative() ? -number.toBigInt() : number.toBigInt());
    return Math.abs(toDouble(number));
  }),
  $add: nullable(0, Number.POSITIVE_INFINITY, sum),
  $ceil: rounding(Math.ceil),
  $divide: nullable(2, 2, quotient),
  $exp: unary(Math.exp),
  $floor: rounding(Math.floor),
  $ln: positive(Math.log),
  $log: nullable(2, 2, logarithm),
  $log10: positive(Math.log10),
  $mod: nullable(2, 2, remainder),
  $multiply: nullable(0, Number.POSITIVE_INFINITY, (values, name) =>
    values.reduce<Value>((product, value) => multiply(numeric(product, name), numeric(value, name)), 1),
  ),
  $pow: nullable(2, 2, power),
  $round: toPlace(halfToEven),
  $sqrt: nullable(1, 1, ([value], name) => {
    const number = toDouble(numeric(value, name));
    if (number < 0) throw refused("$sqrt's argument must be greater than or equal to 0");
    return Math.sqrt(number);
  }),
  $subtract: nullable(2, 2, difference),
  $trunc: toPlace(Math.trunc),
};
