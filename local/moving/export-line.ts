import { Long } from 'bson';
import { stringifyEjson } from '../query/ejson';
import { isDocument, setOwn, type Value } from '../query/values';

/** A value with every text that begins with `from` beginning with `to` instead. */
export function withFilePrefix(value: Value, from: string, to: string): Value {
  if (typeof value === 'string') return value.startsWith(from) ? to + value.slice(from.length) : value;
  if (Array.isArray(value)) return value.map((one) => withFilePrefix(one, from, to));
  if (!isDocument(value)) return value;
  const copy: Record<string, Value> = {};
  for (const [name, inner] of Object.entries(value)) setOwn(copy, name, withFilePrefix(inner, from, to));
  return copy;
}

/**
 * A document as one line of the JSON Lines that CloudBase's import takes: plain numbers and texts, dates as
 * `{"$date":"2018-08-31T17:30:00.882Z"}`, everything rarer as extended JSON.
 */
export function exportLine(value: Value): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0) ? String(value) : stringifyEjson(value);
  }
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(exportLine).join(',')}]`;
  if (value instanceof Date) return isoDate(value);
  if (Long.isLong(value) && Number.isSafeInteger(value.toNumber())) return value.toString();
  if (!isDocument(value)) return stringifyEjson(value);
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${exportLine(inner)}`).join(',')}}`;
}

/** Years of more than four figures have no ISO form that others read. */
function isoDate(date: Date): string {
  const year = date.getUTCFullYear();
  return year >= 0 && year <= 9999 ? `{"$date":"${date.toISOString()}"}` : stringifyEjson(date);
}
