import { BSON } from 'bson';
import { parseRelaxed, writeRelaxed } from '../query/ejson';
import { refused } from '../query/errors';
import type { Document } from '../query/values';

/** A document as it lies in its table: EJSON text, or BSON where a folder's first version has written it. */
export type StoredForm = string | Buffer;

/** The greatest document, as in the cloud's database: 16 MiB as BSON. */
const GREATEST = 16 * 1024 * 1024;
/** BSON takes more room than text for small numbers in long arrays, yet never sixteen times as much. */
const SURELY_SMALL = GREATEST / 16;

/** A document as the text that is stored. Throws where it is larger than 16 MiB. */
export function encodeDocument(document: Document): string {
  const text = writeRelaxed(document);
  if (
    text.length > SURELY_SMALL &&
    BSON.calculateObjectSize(document, { ignoreUndefined: true }) > GREATEST
  ) {
    throw refused(`document is larger than ${GREATEST} bytes`);
  }
  return text;
}

/** The document of its stored form, as `Value` describes. */
export function decodeDocument(stored: StoredForm): Document {
  if (typeof stored === 'string') return parseRelaxed(stored) as Document;
  return BSON.deserialize(stored, { promoteLongs: false, bsonRegExp: true });
}
