import { Long, ObjectId } from 'bson';
import { isDocument, stringifyEjson, type Value } from '../query/values';

/**
 * Writes a value as EJSON for an answer. Numbers, texts and dates, which documents mostly consist of, are
 * written in the relaxed form, which the SDK reads into the same values and which costs a fraction.
 */
export function writeEjson(value: Value): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? String(value) : stringifyEjson(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'undefined':
      return 'null';
    default:
      return writeObject(value);
  }
}

function writeObject(value: object | null): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((one: Value) => writeEjson(one)).join(',')}]`;
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`;
  // The cloud answers object ids as plain text (see the SDK's own oid.test.ts).
  if (value instanceof ObjectId) return JSON.stringify(value.toHexString());
  if (!isDocument(value)) return stringifyEjson(value as Value);
  let text = '';
  for (const [field, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(field)}:${writeEjson(inner)}`;
  }
  return `{${text}}`;
}

/** An id as the SDK's callers receive it: a text or number as it is, anything else as EJSON would have it. */
export function plainId(id: Value | null): unknown {
  if (typeof id === 'string' || typeof id === 'number' || id === null || id === undefined) return id;
  if (id instanceof ObjectId) return id.toHexString();
  if (id instanceof Long && Number.isSafeInteger(id.toNumber())) return id.toNumber();
  return JSON.parse(stringifyEjson(id));
}
