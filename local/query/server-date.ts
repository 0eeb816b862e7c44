import { toDouble } from './compare';
import { isNumber } from './types';
import { type Document, isDocument, type Value } from './values';

/**
 * Replaces `{$tcb_server_date: {offset}}` (what `db.serverDate()` sends; milliseconds) by the date of now plus
 * the offset, at every depth. What holds none is answered as it is, not copied.
 */
export function resolveServerDates<T extends Value>(value: T, now: Date): T {
  if (Array.isArray(value)) {
    const resolved = value.map((element) => resolveServerDates(element, now));
    return resolved.some((element, i) => element !== value[i]) ? (resolved as T) : value;
  }
  if (!isDocument(value)) return value;
  if ('$tcb_server_date' in value) return serverDate(value.$tcb_server_date, now) as T;
  let resolved: Document = value;
  for (const [field, inner] of Object.entries(value)) {
    const after = resolveServerDates(inner, now);
    if (after === inner) continue;
    if (resolved === value) resolved = { ...value };
    resolved[field] = after;
  }
  return resolved as T;
}

function serverDate(operand: Value, now: Date): Date {
  const offset = isDocument(operand) && isNumber(operand.offset) ? toDouble(operand.offset) : 0;
  return new Date(now.getTime() + offset);
}
