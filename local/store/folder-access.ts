import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../query/errors';

/** The database file of a data folder. */
export function databaseFile(dir: string): string {
  return join(dir, 'database.sqlite');
}

/**
 * Makes the folder (for its owner alone) and tells whether it can be written. A folder that can only be read
 * is read as it stands; throws where the last writes still wait in the log beside the file, or there is none.
 */
export function prepareFolder(dir: string): { writable: boolean } {
  if (!existsSync(dir)) mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dir);
  const known = [file, `${file}-wal`, `${file}-shm`, join(dir, 'lock')].filter((path) => existsSync(path));
  if ([dir, ...known].every(isWritable)) return { writable: true };
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (!existsSync(file) || (log !== undefined && log.size > 0)) {
    throw new StoreError('DATABASE_REQUEST_FAILED', 'The folder of the database cannot be written');
  }
  return { writable: false };
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
