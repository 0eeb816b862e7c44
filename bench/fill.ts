import { resolve } from 'node:path';
import { readConfiguration } from '../local/configuration';
import { openDataFolder } from '../local/data-folder';
import { type Document, openStore } from '../local/store/store';

/** Stores documents in a collection. */
export type Add = (name: string, documents: readonly object[]) => Promise<void>;

/** Fills a data folder by the store itself, before the cloud starts on it: ten times as fast as by the SDK. */
export const fill = async (data: string, now: string, work: (add: Add) => Promise<void>): Promise<void> => {
  const { collections } = readConfiguration(resolve('cloudbaserc.json'));
  const store = await openStore({
    dir: openDataFolder(data).database,
    declaration: { collections },
    now: () => new Date(now),
    log: () => undefined,
  });
  try {
    await work(async (name, documents) => {
      await store.insert(name, JSON.parse(JSON.stringify(documents)) as Document[]);
    });
  } finally {
    await store.close();
  }
};
