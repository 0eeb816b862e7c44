import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartRefusal } from './start-refusal';

/** The places inside a data folder. */
export interface DataFolder {
  readonly root: string;
  /** The store's own folder. */
  readonly database: string;
  /** The files of storage. */
  readonly files: string;
  /** What the stand-in for WeChat remembers. */
  readonly wechat: string;
  /** Everyone who has ever been given a token. */
  readonly users: string;
  readonly backups: string;
}

/**
 * Makes a data folder, owner only, or takes the one there is.
 * @throws StartRefusal where it cannot be made or written.
 */
export function openDataFolder(folder: string): DataFolder {
  const root = resolve(folder);
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (thrown) {
    throw new StartRefusal(`The data folder ${root} cannot be written: ${(thrown as Error).message}`);
  }
  return {
    root,
    database: join(root, 'database'),
    files: join(root, 'files'),
    wechat: join(root, 'wechat.json'),
    users: join(root, 'users.jsonl'),
    backups: join(root, 'backups'),
  };
}
