import { mkdirSync } from 'node:fs';
import { explainFailure } from './connection';
import { EmbeddedStore } from './embedded-store';
import type { Store, StoreOptions } from './store';

/**
 * Opens the store of a folder; makes collections and indexes as declared. Rejects with a `StoreError` where
 * another process holds the folder, it cannot be written, or the documents contradict a unique index.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  try {
    mkdirSync(options.dir, { recursive: true, mode: 0o700 });
    return new EmbeddedStore(options);
  } catch (error) {
    throw explainFailure(error);
  }
}
