import { compareValues } from '../../query/compare';
import type { Value } from '../../query/values';
import { encodeKey, successor } from '../key-encoding';
import type { End, Range } from './conditions';

/** The keys from `low` (included) up to `high` (left out; undefined: to the end). */
export interface Interval {
  low: Buffer;
  high: Buffer | undefined;
}

/** All keys that begin with one value of a part of an index. */
export function intervalOfPoint(value: Value, direction: 1 | -1): Interval {
  const low = encodeKey([value === undefined ? null : value], [direction]);
  return { low, high: successor(low) };
}

/** All keys whose part lies within a range. */
export function intervalOfRange(range: Range, direction: 1 | -1): Interval {
  const type = Buffer.from([direction === 1 ? range.rank : 0xff - range.rank]);
  const [first, last] = direction === 1 ? [range.low, range.high] : [range.high, range.low];
  return { low: startAt(first, direction, type), high: endAt(last, direction, type) };
}

function startAt(end: End | undefined, direction: 1 | -1, type: Buffer): Buffer {
  if (end === undefined) return type;
  const key = encodeKey([end.value], [direction]);
  return end.inclusive ? key : (successor(key) ?? key);
}

function endAt(end: End | undefined, direction: 1 | -1, type: Buffer): Buffer | undefined {
  if (end === undefined) return successor(type);
  const key = encodeKey([end.value], [direction]);
  return end.inclusive ? successor(key) : key;
}

/** Puts the keys of one part before an interval of the next. */
export function within(prefix: Buffer, interval: Interval): Interval {
  const high = interval.high === undefined ? successor(prefix) : Buffer.concat([prefix, interval.high]);
  return { low: Buffer.concat([prefix, interval.low]), high };
}

/** What two ranges of the same type have in common. */
export function meet(a: Range, b: Range): Range {
  return { rank: a.rank, low: tighter(a.low, b.low, 1), high: tighter(a.high, b.high, -1) };
}

function tighter(a: End | undefined, b: End | undefined, sign: 1 | -1): End | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const order = compareValues(a.value, b.value) * sign;
  if (order === 0) return a.inclusive ? b : a;
  return order > 0 ? a : b;
}
