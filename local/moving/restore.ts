import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { unpackArchive } from './archive';
import { type StoreContents, unpackedStore } from './contents';

/**
 * Makes a data folder from a backup. The folder appears only after everything in it was checked.
 * @param data a folder that is missing or empty: what is there is never overwritten
 * @throws Error in one line where the backup is damaged or the folder is not empty.
 */
export async function restore(file: string, data: string): Promise<StoreContents> {
  const target = resolve(data);
  const present = await readdir(target).catch(() => []);
  if (present.length > 0) throw new Error(`${target} is not empty; name another folder, or move it away`);
  const aside = `${target}.restoring`;
  await mkdir(dirname(target), { recursive: true });
  await rm(aside, { recursive: true, force: true });
  try {
    await unpackArchive(resolve(file), aside);
    const contents = await unpackedStore(aside);
    await rm(target, { recursive: true, force: true });
    await rename(aside, target);
    return contents;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
