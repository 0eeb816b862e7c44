import { add } from './arithmetic';
import { compareValues, toDouble } from './compare';
import { mergeDocuments } from './expression/objects';
import { distinct } from './identity';
import { isNumber } from './types';
import type { Value } from './values';

/** Makes one value of many, e.g. `$sum`; undefined stands for a missing field. */
export type Accumulator = (values: readonly Value[]) => Value;

function sum(values: readonly Value[]): Value {
  return values.filter(isNumber).reduce<Value>((total, value) => add(total as number, value), 0);
}

function average(values: readonly Value[]): Value {
  const numbers = values.filter(isNumber);
  return numbers.length === 0 ? null : toDouble(sum(numbers) as number) / numbers.length;
}

/** The least (sign -1) or greatest (sign 1) value; null and missing do not count. */
function extreme(sign: 1 | -1): Accumulator {
  return (values) => {
    let chosen: Value = null;
    for (const value of values) {
      if (value === null || value === undefined) continue;
      if (chosen === null || compareValues(value, chosen) * sign > 0) chosen = value;
    }
    return chosen;
  };
}

/** The standard deviation; `degrees` is 1 for a sample. */
function deviation(degrees: 0 | 1): Accumulator {
  return (values) => {
    const numbers = values.filter(isNumber).map(toDouble);
    if (numbers.length <= degrees) return null;
    const mean = numbers.reduce((total, value) => total + value, 0) / numbers.length;
    const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0);
    return Math.sqrt(squares / (numbers.length - degrees));
  };
}

/** The accumulators of `$group`; most of them are expressions too. */
export const accumulators: Readonly<Record<string, Accumulator>> = {
  $addToSet: (values) => distinct(values.filter((value) => value !== undefined)),
  $avg: average,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $max: extreme(1),
  $mergeObjects: (values) => mergeDocuments(values, '$mergeObjects'),
  $min: extreme(-1),
  $push: (values) => values.filter((value) => value !== undefined),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $sum: sum,
};
