import { type Document, isDocument, type Value } from '../query/values';

/** A query without its values: field names and operators, fit for a log. */
export function shapeOf(query: Document, order: Document | undefined): string {
  const shape = shapeOfValue(query, 0);
  const fields = Object.keys(order ?? {});
  return fields.length === 0 ? shape : `${shape} order ${fields.join(',')}`;
}

function shapeOfValue(value: Value, depth: number): string {
  if (depth > 6) return '…';
  if (Array.isArray(value)) {
    const inner = new Set(value.map((element) => shapeOfValue(element, depth + 1)));
    return `[${[...inner].join(',')}]`;
  }
  if (!isDocument(value)) return '?';
  const parts = Object.entries(value).map(([name, inner]) => `${name}:${shapeOfValue(inner, depth + 1)}`);
  return `{${parts.join(',')}}`;
}
