import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store, type StoreDeclaration, type StoreOptions } from '../../../local/store/store';

/** A store in a folder of its own, and the folder. */
export interface OpenedStore {
  store: Store;
  dir: string;
  /** What the store logged: level, event and details. */
  logged: unknown[][];
  /** Closes the store and removes the folder. */
  end(): Promise<void>;
}

/** Opens a store in a new folder under the system's temporary folder, or in a given one. */
export async function openTestStore(
  collections: StoreDeclaration['collections'],
  options: Partial<StoreOptions> = {},
): Promise<OpenedStore> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'store-'));
  const logged: unknown[][] = [];
  const store = await openStore({
    dir,
    declaration: { collections },
    now: () => new Date(),
    log: (...line) => logged.push(line),
    ...options,
  });
  const end = async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { store, dir, logged, end };
}
