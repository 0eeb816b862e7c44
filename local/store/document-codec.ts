import { BSON } from 'bson';
import { refused } from '../query/errors';
import type { Document } from '../query/values';

/** The greatest document, as in the cloud's database: 16 MiB. */
const GREATEST = 16 * 1024 * 1024;

/** A document as the bytes that are stored. Throws where it is larger than 16 MiB. */
export function encodeDocument(document: Document): Buffer {
  const bytes = BSON.serialize(document, { ignoreUndefined: true });
  if (bytes.length > GREATEST) throw refused(`document is larger than ${GREATEST} bytes`);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The document of stored bytes, in the form that `Value` describes. */
export function decodeDocument(bytes: Buffer): Document {
  return BSON.deserialize(bytes, { promoteLongs: false, bsonRegExp: true });
}
