import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const filesBelow = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [path];

/**
 * Tells whether every built file is younger than every source.
 * @param {string[]} built absolute paths
 * @param {string[]} sources folders and files, from the repository's folder
 */
export const isFresh = (built, sources) => {
  const youngest = Math.max(...sources.flatMap((path) => filesBelow(join(root, path))).map(changedAt));
  return built.every((path) => changedAt(path) > youngest);
};
