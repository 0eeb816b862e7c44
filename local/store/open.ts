import type { Store, StoreOptions } from './store';

/** Opens the store of a folder; rejects where another process holds it or it cannot be written. */
export declare function openStore(options: StoreOptions): Promise<Store>;
