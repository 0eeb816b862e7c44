import { EJSON, Long, ObjectId } from 'bson';
import { type Document, isDocument, normalise, setOwn, type Value } from './values';

/**
 * Extended JSON, the form in which values travel and lie on disk. Most of what a document holds has a form in
 * plain JSON, and the machine's own JSON reads and writes that many times faster than anything else: so only
 * what is marked by a field name beginning with `$` is looked at closely.
 */

/** Marks of the types that are read by the library; see its EJSON. */
const RARE: ReadonlySet<string> = new Set([
  '$oid',
  '$binary',
  '$uuid',
  '$symbol',
  '$numberInt',
  '$numberDecimal',
  '$numberDouble',
  '$numberLong',
  '$minKey',
  '$maxKey',
  '$regex',
  '$regularExpression',
  '$timestamp',
  '$date',
  '$code',
  '$ref',
  '$dbPointer',
  '$undefined',
]);

/** Writes a value as canonical EJSON, in which every number names its type. */
export function stringifyEjson(value: Value): string {
  return EJSON.stringify(value, { relaxed: false });
}

/**
 * Reads canonical (or relaxed) EJSON, as the SDK sends it, into a {@link Value}. Throws SyntaxError on bad
 * text, and on a field name that holds a zero byte.
 */
export function parseEjson(text: string): Value {
  if (text.includes('\\u0000')) return normalise(EJSON.parse(text, { relaxed: false }));
  return revive(JSON.parse(text) as Value, sentNumber);
}

/** A number without a mark: beyond 32 bits a whole one is a 64-bit integer, as the library has it. */
function sentNumber(value: number): Value {
  const isLong = Number.isInteger(value) && value !== value << 0 && Math.abs(value) <= 2 ** 63;
  return isLong ? Long.fromNumber(value) : value;
}

/**
 * Writes a value so that {@link parseRelaxed} reads the same: numbers, texts and documents in plain JSON, all
 * other types marked. A field that is undefined is left out.
 */
export function writeRelaxed(value: Value): string {
  return isPlain(value) ? JSON.stringify(value ?? null) : writeMarked(value, stringifyEjson);
}

/** The form in which the cloud answers: as {@link writeRelaxed}, with object ids as plain text. */
export function writeAnswer(value: Value): string {
  return isPlain(value) ? JSON.stringify(value ?? null) : writeMarked(value, objectIdAsText);
}

const objectIdAsText = (value: Value): string =>
  // See the SDK's own oid.test.ts.
  value instanceof ObjectId ? JSON.stringify(value.toHexString()) : stringifyEjson(value);

/** Reads what {@link writeRelaxed} has written. */
export function parseRelaxed(text: string): Value {
  const value = JSON.parse(text) as Value;
  // No text can hold this: its quotation mark would be escaped.
  return text.includes('{"$') ? revive(value, (number) => number) : value;
}

/** Whether a text of {@link writeRelaxed} is at the same time one of {@link writeAnswer}. */
export const isAnswer = (text: string): boolean => !text.includes('{"$oid":"');

/** Has this value a form in plain JSON? */
function isPlain(value: Value): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    default:
      return value === null || isPlainObject(value);
  }
}

function isPlainObject(value: object): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (!isDocument(value)) return false;
  for (const field in value) if (!isPlain(value[field])) return false;
  return true;
}

function writeMarked(value: Value, rare: (value: Value) => string): string {
  if (Array.isArray(value)) return `[${value.map((one) => writeMarked(one, rare)).join(',')}]`;
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`;
  if (isDocument(value)) {
    let text = '';
    for (const [field, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      text += `${text === '' ? '' : ','}${JSON.stringify(field)}:${writeMarked(inner, rare)}`;
    }
    return `{${text}}`;
  }
  return isPlain(value) ? JSON.stringify(value ?? null) : rare(value);
}

/** Puts values in the place of their marks, within what JSON has read. */
function revive(value: Value, readNumber: (value: number) => Value): Value {
  if (typeof value === 'number') return readNumber(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], readNumber);
    return value;
  }
  const document = value as Document;
  for (const field in document) {
    if (field.charCodeAt(0) === DOLLAR && RARE.has(field)) return readMarked(document);
    const inner = document[field];
    const after = revive(inner, readNumber);
    if (after !== inner) setOwn(document, field, after);
  }
  return document;
}

const DOLLAR = 0x24;

/** The commonest marks at once, all others by the library. */
function readMarked(document: Document): Value {
  const { $numberInt, $numberDouble, $date } = document;
  if (Object.keys(document).length === 1) {
    if (typeof $numberInt === 'string') return Number($numberInt);
    if (typeof $numberDouble === 'string') return Number($numberDouble);
    if (isDocument($date) && typeof $date.$numberLong === 'string')
      return new Date(Number($date.$numberLong));
  }
  return normalise(EJSON.deserialize(document, { relaxed: false }));
}
