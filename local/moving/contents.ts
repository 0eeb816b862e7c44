import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, type Store } from '../store/store';
import { DATABASE } from './manifest';

/** How much a backup, a restored folder or an export holds. */
export interface StoreContents {
  readonly collections: number;
  readonly documents: number;
}

/**
 * Opens a store that no cloud is running on.
 * @throws Error where a cloud holds the folder after all.
 */
export function openClosedStore(dir: string): Promise<Store> {
  return openStore({ dir, declaration: { collections: [] }, now: () => new Date(), log: () => undefined });
}

/**
 * Brings the database of an unpacked backup to its place and checks every document and index of it.
 * @throws Error naming the first fault.
 */
export async function unpackedStore(folder: string): Promise<StoreContents> {
  const place = join(folder, 'database');
  await mkdir(place, { recursive: true, mode: 0o700 });
  await rename(join(folder, DATABASE), join(place, DATABASE));
  const store = await openClosedStore(place);
  try {
    const { problems, documents } = await store.integrityCheck();
    if (problems.length > 0) throw new Error(`the database is damaged: ${problems[0]}`);
    return { collections: store.collections().length, documents };
  } finally {
    await store.close();
  }
}
