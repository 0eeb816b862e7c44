import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock';
import type { DataFolder } from '../data-folder';
import type { Disk, StoredFile } from '../storage/disk';
import { keyOf } from '../storage/file-id';
import type { Store } from '../store/store';
import { DATABASE, MANIFEST, type Manifest, type ManifestEntry } from './manifest';
import { TAR_END, tarHeader, tarPadding } from './tar';

/** The folder of a stored file inside files/, on disk and in a backup. */
export function storedFolder(file: StoredFile): string {
  const key = keyOf(file.path);
  return join('files', key.slice(0, 2), key);
}

/** Keeps hold of all files as they are now, without copying: a second name for each content. */
async function holdFiles(root: string, disk: Disk, into: string): Promise<void> {
  for await (const file of disk.list()) {
    const folder = join(into, storedFolder(file));
    await mkdir(folder, { recursive: true });
    try {
      await link(join(root, storedFolder(file), file.content), join(folder, file.content));
    } catch (thrown) {
      const { code } = thrown as NodeJS.ErrnoException;
      // EEXIST: held by the first look. ENOENT: removed this very moment.
      if (code === 'EEXIST') continue;
      if (code === 'ENOENT') continue;
      throw thrown;
    }
    await writeFile(join(folder, 'about.json'), JSON.stringify(file));
  }
}

/**
 * Writes everything the data folder holds into a new folder, as of one moment, while others read and write.
 * Files are held before and after the copy of the database, so that every file its documents name is there.
 */
async function takeSnapshot(folder: DataFolder, store: Store, disk: Disk, into: string): Promise<void> {
  await holdFiles(folder.root, disk, into);
  await store.backup(join(into, DATABASE));
  await holdFiles(folder.root, disk, into);
  for (const name of ['keys.json', 'wechat.json', 'users.jsonl']) {
    await copyFile(join(folder.root, name), join(into, name)).catch((thrown: NodeJS.ErrnoException) => {
      if (thrown.code !== 'ENOENT') throw thrown;
    });
  }
}

async function namesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/**
 * A backup as one archive, made while it is read: the database, all files, the keys, and at the end a
 * manifest with the size and SHA-256 of each.
 */
export async function* backupArchive(
  folder: DataFolder,
  store: Store,
  disk: Disk,
  clock: Clock,
): AsyncGenerator<Buffer> {
  // Beside the data, for only there can contents be given a second name.
  await mkdir(folder.backups, { recursive: true, mode: 0o700 });
  const into = await mkdtemp(join(folder.backups, '.snapshot-'));
  try {
    await takeSnapshot(folder, store, disk, into);
    const seconds = Math.floor(Date.now() / 1000);
    const entries: ManifestEntry[] = [];
    for (const name of await namesBelow(into)) {
      const { size } = await stat(join(into, name));
      const hash = createHash('sha256');
      yield tarHeader(name, size, seconds);
      for await (const part of createReadStream(join(into, name), { highWaterMark: 1 << 18 })) {
        hash.update(part as Buffer);
        yield part as Buffer;
      }
      yield tarPadding(size);
      entries.push({ name, size, sha256: hash.digest('hex') });
    }
    const manifest: Manifest = { form: 1, madeAt: new Date(clock.now()).toISOString(), entries };
    const text = Buffer.from(JSON.stringify(manifest));
    yield tarHeader(MANIFEST, text.length, seconds);
    yield text;
    yield tarPadding(text.length);
    yield TAR_END;
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

/** Removes what an interrupted backup left behind. */
export async function sweepSnapshots(folder: DataFolder): Promise<void> {
  const left = await readdir(folder.backups).catch(() => []);
  for (const name of left) {
    if (name.startsWith('.snapshot-')) await rm(join(folder.backups, name), { recursive: true, force: true });
  }
}
