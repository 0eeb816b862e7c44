import { Failure } from '@domain/failure/failure';
import type { Answers, FileRef } from '@domain/form/answers';
import { findMany } from '@platform/database/database';

const isFileRef = (value: object): value is FileRef => 'id' in value && 'size' in value && 'type' in value;

/** Rebuilds a parsed answer with every file reference in it replaced; nothing else in a form has size and type. */
const replaceIn = (value: unknown, replace: (ref: FileRef) => FileRef): unknown => {
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  if (isFileRef(value)) return replace(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceIn(inner, replace)]));
};

/** @returns every file the answers refer to, by id */
export const refsIn = (answers: Answers): ReadonlyMap<string, FileRef> => {
  const refs = new Map<string, FileRef>();
  replaceIn(answers, (ref) => {
    refs.set(ref.id, ref);
    return ref;
  });
  return refs;
};

/**
 * Makes sure that answers refer only to files that were uploaded to this very application, and that name, size
 * and type are those found in the content. Asks the database only about files it has not seen here before.
 * @throws Failure INVALID where a file is not there
 */
export const withStoredFiles = async (
  applicationId: string,
  stored: Answers,
  incoming: Answers,
): Promise<Answers> => {
  const wanted = [...refsIn(incoming).keys()];
  if (wanted.length === 0) return incoming;
  const known = new Map(refsIn(stored));
  const unknown = wanted.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const files = await findMany('files', {
      where: { ownerId: applicationId, _id: { $in: unknown } },
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
  return replaced as Answers;
};
