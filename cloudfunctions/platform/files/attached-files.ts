import { Failure } from '@domain/failure/failure';
import type { FileOwner } from '@domain/files/owner';
import type { FileRef } from '@domain/form/answers';
import { findMany } from '../database/database';

const isFileRef = (value: object): value is FileRef => 'id' in value && 'size' in value && 'type' in value;

/** Rebuilds a parsed value with every file reference in it replaced; nothing else has size and type. */
const replaceIn = (value: unknown, replace: (ref: FileRef) => FileRef): unknown => {
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  if (isFileRef(value)) return replace(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceIn(inner, replace)]));
};

/** @returns every file that answers, or the content of an entry, refer to, by id */
export const refsIn = (content: unknown): ReadonlyMap<string, FileRef> => {
  const refs = new Map<string, FileRef>();
  replaceIn(content, (ref) => {
    refs.set(ref.id, ref);
    return ref;
  });
  return refs;
};

/**
 * Makes sure that a content refers only to files that were uploaded to this very owner, and that name, size
 * and type are those found in the content. Asks the database only about files it has not seen here before.
 * @param stored what the owner holds already; null for a new one
 * @throws Failure INVALID where a file is not there
 */
export const withStoredFiles = async <Content>(
  owner: FileOwner,
  stored: unknown,
  incoming: Content,
): Promise<Content> => {
  const wanted = [...refsIn(incoming).keys()];
  if (wanted.length === 0) return incoming;
  const known = new Map(refsIn(stored));
  const unknown = wanted.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const files = await findMany('files', {
      where: { 'owner.id': owner.id, 'owner.kind': owner.kind, _id: { $in: unknown } },
      fields: ['_id', 'name', 'size', 'type'],
      limit: 1000,
    });
    for (const { _id, name, size, type } of files) known.set(_id, { id: _id, name, size, type });
  }
  const replaced = replaceIn(incoming, (ref) => {
    const file = known.get(ref.id);
    if (!file) {
      throw new Failure('INVALID', {
        message: `附件“${ref.name}”没有上传成功，请重新上传。`,
        log: 'INVALID reference to a file',
      });
    }
    return file;
  });
  return replaced as Content;
};
