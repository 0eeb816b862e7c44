import { type Decimal128, Long } from 'bson';
import { toDouble } from './compare';
import { stringifyEjson } from './ejson';
import { TypeRank, typeRank } from './types';
import type { Document, Value } from './values';

/** A text that is the same for two values exactly when they are equal in BSON order; for maps and sets. */
export function identityOf(value: Value): string {
  const rank = typeRank(value);
  switch (rank) {
    case TypeRank.string:
      return `s${JSON.stringify(value)}`;
    case TypeRank.number:
      return `n${numberIdentity(value as number | Long | Decimal128)}`;
    case TypeRank.array:
      return `[${(value as Value[]).map(identityOf).join(',')}]`;
    case TypeRank.object:
      return `{${Object.entries(value as Document)
        .map(([name, inner]) => `${JSON.stringify(name)}:${identityOf(inner)}`)
        .join(',')}}`;
    case TypeRank.date:
      return `d${(value as Date).getTime()}`;
    case TypeRank.undefined:
      return 'u';
    default:
      return `${rank}${stringifyEjson(value)}`;
  }
}

function numberIdentity(value: number | Long | Decimal128): string {
  if (value instanceof Long) return value.toString();
  const double = toDouble(value);
  if (double === 0) return '0';
  return Number.isInteger(double) && Math.abs(double) < 2 ** 63 ? BigInt(double).toString() : String(double);
}

/** The values without repeats, in the order of their first. */
export function distinct(values: readonly Value[]): Value[] {
  const seen = new Map<string, Value>();
  for (const value of values) {
    const identity = identityOf(value);
    if (!seen.has(identity)) seen.set(identity, value);
  }
  return [...seen.values()];
}
