import type { Document } from '../query/values';

/** Texts whose key in the table of documents belongs to no other text. */
const PLAIN = /^[ -~]+$/;

/** The `_id` that a query asks for, where it names a single one in plain letters; else undefined. */
export function idOf({ _id: id }: Document): string | undefined {
  return typeof id === 'string' && PLAIN.test(id) ? id : undefined;
}

/** Does a query ask for nothing but an `_id`? */
export function isExactly(query: Document): boolean {
  return Object.keys(query).length === 1;
}
