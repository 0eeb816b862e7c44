import { Long, ObjectId } from 'bson';
import { stringifyEjson } from '../query/ejson';
import type { Value } from '../query/values';

/** An id as the SDK's callers receive it: a text or number as it is, anything else as EJSON would have it. */
export function plainId(id: Value | null): unknown {
  if (typeof id === 'string' || typeof id === 'number' || id === null || id === undefined) return id;
  if (id instanceof ObjectId) return id.toHexString();
  if (id instanceof Long && Number.isSafeInteger(id.toNumber())) return id.toNumber();
  return JSON.parse(stringifyEjson(id));
}
