import type { FileRef } from '@domain/form/answers';

/** Ids of files that are on this device alone begin with it; the server's never do. */
const mark = 'local:';

/** @returns whether the file has still to be sent */
export const isLocal = ({ id }: Pick<FileRef, 'id'>): boolean => id.startsWith(mark);

/** @returns a file of this device as an entry refers to it. @param id by which the device keeps it */
export const localRef = (id: string, file: Omit<FileRef, 'id'>): FileRef => ({ ...file, id: `${mark}${id}` });

/** @returns the id by which the device keeps it */
export const keptId = ({ id }: Pick<FileRef, 'id'>): string => id.slice(mark.length);

const isFileRef = (value: object): value is FileRef => 'id' in value && 'size' in value && 'type' in value;

const replaceIn = (value: unknown, replace: (file: FileRef) => FileRef | null): unknown => {
  if (Array.isArray(value)) {
    return value.map((one) => replaceIn(one, replace)).filter((one) => one !== null);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isFileRef(value)) return replace(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inner === null ? null : replaceIn(inner, replace)]),
  );
};

/** @returns every file in a content that has still to be sent, in order */
export const localFilesIn = (content: unknown): readonly FileRef[] => {
  const found: FileRef[] = [];
  replaceIn(content, (file) => {
    if (isLocal(file)) found.push(file);
    return file;
  });
  return found;
};

/** @returns the content with local files in the place of which the server's stand */
export const withStored = (content: unknown, stored: ReadonlyMap<string, FileRef>): unknown =>
  replaceIn(content, (file) => stored.get(file.id) ?? file);

/** @returns the content without these files */
export const withoutFiles = (content: unknown, ids: readonly string[]): unknown =>
  replaceIn(content, (file) => (ids.includes(file.id) ? null : file));
