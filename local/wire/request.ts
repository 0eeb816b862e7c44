import { parseEjson } from '../query/ejson';
import { type Document, isDocument, type Value } from '../query/values';
import { StoreError } from '../store/store';

/** The body of one call of the SDK: `action` and its parameters, inner payloads being EJSON texts. */
export type WireRequest = Readonly<Record<string, unknown>> & { readonly action: string };

/** What the SDK receives beside the request id: `data`, and for some actions fields beside it. */
export type WireAnswer = { readonly data?: unknown; readonly [beside: string]: unknown };

/** A failure the SDK throws: HTTP 200 with code and message. */
export class WireError extends Error {
  override readonly name = 'WireError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const invalid = (message: string): WireError => new WireError('INVALID_PARAM', message);

/** A required text of the request. */
export function textOf(request: WireRequest, field: string): string {
  const value = request[field];
  if (typeof value !== 'string' || value === '') throw invalid(`${field} must be a text that is not empty`);
  return value;
}

/** A text of the request that may be missing. */
export function optionalText(request: WireRequest, field: string): string | undefined {
  const value = request[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw invalid(`${field} must be a text`);
  return value;
}

/** A whole number of the request that may be missing. */
export function optionalCount(request: WireRequest, field: string): number | undefined {
  const value = request[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalid(`${field} must be a whole number`);
  }
  return value;
}

/** Reads an EJSON text. */
export function valueOf(text: unknown, field: string): Value {
  if (typeof text !== 'string') throw invalid(`${field} must be an EJSON text`);
  try {
    return parseEjson(text);
  } catch (thrown) {
    if (thrown instanceof StoreError) throw thrown;
    throw invalid(`${field} is no EJSON: ${(thrown as Error).message}`);
  }
}

/** Reads an EJSON text that holds a document. */
export function documentOf(text: unknown, field: string): Document {
  const value = valueOf(text, field);
  if (!isDocument(value)) throw invalid(`${field} must hold a document`);
  return value;
}

/** A required document of the request. */
export const requiredDocument = (request: WireRequest, field: string): Document =>
  documentOf(request[field], field);

/** A document of the request that may be missing. */
export function optionalDocument(request: WireRequest, field: string): Document | undefined {
  const text = request[field];
  return text === undefined || text === null || text === '' ? undefined : documentOf(text, field);
}
