import { type Document, isDocument, setOwn, type Value } from './values';

/** A deep copy of documents and arrays; other values are immutable and shared. */
export function copyValue<T extends Value>(value: T): T {
  if (Array.isArray(value)) return value.map(copyValue) as T;
  if (!isDocument(value)) return value;
  const copy: Document = {};
  for (const [field, inner] of Object.entries(value)) setOwn(copy, field, copyValue(inner));
  return copy as T;
}
