import { explainFailure } from './connection';
import { EmbeddedStore } from './embedded-store';
import type { Store, StoreOptions } from './store';

/**
 * Opens the store of a folder; makes collections and indexes as declared. Rejects with a `StoreError` where
 * another process holds the folder or the documents contradict a unique index. A folder that can only be read
 * is opened for reading: every write is refused.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  let store: EmbeddedStore | undefined;
  try {
    store = new EmbeddedStore(options);
    store.declare(options.declaration);
    return store;
  } catch (error) {
    await store?.close();
    throw explainFailure(error);
  }
}
