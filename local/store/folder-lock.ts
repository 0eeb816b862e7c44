import { join } from 'node:path';
import { StoreError } from '../query/errors';
import { Connection, sqliteCode } from './connection';

/**
 * Holds the folder for this process alone. The lock is the operating system's own (an exclusive SQLite
 * transaction on the file `lock`), so it is gone the moment its owner is, however it ended.
 */
export class FolderLock {
  private constructor(private readonly connection: Connection) {}

  /** Throws where another process, or another store of this one, holds the folder. */
  static take(dir: string): FolderLock {
    const connection = new Connection(join(dir, 'lock'));
    try {
      connection.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      connection.close();
      if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) {
        throw new StoreError(
          'DATABASE_REQUEST_FAILED',
          'Another process holds the data folder: stop it first',
        );
      }
      throw error;
    }
    return new FolderLock(connection);
  }

  release(): void {
    this.connection.close();
  }
}
