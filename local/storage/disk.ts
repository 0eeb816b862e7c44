import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { storageFull, tooLarge } from '../gateway/refusal';
import { keyOf } from './file-id';

/** What is known of a stored file. */
export interface StoredFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** The file of the disk that holds the content, inside the object's folder. */
  readonly content: string;
}

/**
 * The files of storage on disk. Each path has a folder `ab/abcdef…` named after its hash, in it
 * `about.json` and the content it names. A new content is written and synced beside the old one before
 * `about.json` is replaced: whoever reads finds the old file or the new one, whole.
 */
export interface Disk {
  /**
   * Keeps a file; resolves when it is on disk. Rejects with a Refusal: 413 where it has more bytes than `limit`, 507
   * where the disk takes no more.
   */
  write(path: string, content: Readable, limit: number): Promise<StoredFile>;
  find(path: string): Promise<StoredFile | undefined>;
  findByKey(key: string): Promise<StoredFile | undefined>;
  /** Opens the content, or a part of it (`end` included). */
  read(file: StoredFile, range?: { start: number; end: number }): Readable;
  /** Whether there was such a file. */
  remove(path: string): Promise<boolean>;
  copy(file: StoredFile, to: string): Promise<StoredFile>;
  /** All files, in the order of their keys. */
  list(): AsyncIterableIterator<StoredFile>;
}

const KEY = /^[0-9a-f]{64}$/;

const NO_ROOM: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);

/** What an error of the disk says to the caller; others stay as they are. */
function explain(thrown: unknown): unknown {
  return NO_ROOM.has((thrown as NodeJS.ErrnoException | undefined)?.code) ? storageFull() : thrown;
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Lets steps on the same path happen one after another, while other paths go on. */
function turns(): <T>(path: string, step: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (path, step) => {
    const mine = (last.get(path) ?? Promise.resolve()).then(step, step);
    last.set(path, mine);
    const forget = (): void => {
      if (last.get(path) === mine) last.delete(path);
    };
    mine.then(forget, forget);
    return mine;
  };
}

/** Opens the storage of a folder, which is made if it is missing. */
export async function openDisk(root: string): Promise<Disk> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const folderOf = (key: string): string => join(root, key.slice(0, 2), key);
  const inTurn = turns();

  const findByKey = async (key: string): Promise<StoredFile | undefined> => {
    if (!KEY.test(key)) return undefined;
    try {
      return JSON.parse(await readFile(join(folderOf(key), 'about.json'), 'utf8')) as StoredFile;
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw thrown;
    }
  };

  /** Makes a written and synced content the file of its path; where that fails nothing of it stays. */
  const adopt = async (file: StoredFile): Promise<StoredFile> => {
    const folder = folderOf(keyOf(file.path));
    const before = await findByKey(keyOf(file.path));
    const fresh = join(folder, `about.${randomUUID()}`);
    try {
      await writeSynced(fresh, JSON.stringify(file));
      await rename(fresh, join(folder, 'about.json'));
    } catch (thrown) {
      for (const left of [fresh, join(folder, file.content)]) await rm(left, { force: true });
      throw explain(thrown);
    }
    await sync(folder);
    if (before) await rm(join(folder, before.content), { force: true });
    return file;
  };

  const folderFor = async (path: string): Promise<string> => {
    const folder = folderOf(keyOf(path));
    const made = await mkdir(folder, { recursive: true, mode: 0o700 }).catch((thrown: unknown) => {
      throw explain(thrown);
    });
    if (made) {
      await sync(dirname(folder));
      await sync(root);
    }
    return folder;
  };

  return {
    findByKey,
    find: (path) => findByKey(keyOf(path)),

    write: async (path, content, limit) => {
      const folder = await folderFor(path);
      const name = randomUUID();
      const hash = createHash('sha256');
      let size = 0;
      const measure = new Transform({
        transform: (part: Buffer, _encoding, next) => {
          size += part.length;
          hash.update(part);
          if (size > limit) next(tooLarge(limit));
          else next(null, part);
        },
      });
      const target = join(folder, name);
      try {
        await pipeline(content, measure, createWriteStream(target, { mode: 0o600, flush: true }));
      } catch (thrown) {
        await rm(target, { force: true });
        throw explain(thrown);
      }
      return inTurn(path, () => adopt({ path, size, sha256: hash.digest('hex'), content: name }));
    },

    read: (file, range) => createReadStream(join(folderOf(keyOf(file.path)), file.content), range),

    remove: (path) =>
      inTurn(path, async () => {
        const file = await findByKey(keyOf(path));
        if (!file) return false;
        // The folder stays: at this moment a new content may be on its way into it.
        const folder = folderOf(keyOf(path));
        await rm(join(folder, 'about.json'));
        await sync(folder);
        await rm(join(folder, file.content), { force: true });
        return true;
      }),

    copy: async (file, to) => {
      const folder = await folderFor(to);
      const name = randomUUID();
      const target = join(folder, name);
      try {
        await copyFile(join(folderOf(keyOf(file.path)), file.content), target);
        await sync(target);
      } catch (thrown) {
        await rm(target, { force: true });
        throw explain(thrown);
      }
      return inTurn(to, () => adopt({ ...file, path: to, content: name }));
    },

    list: async function* () {
      for (const group of (await readdir(root)).sort()) {
        for (const key of (await readdir(join(root, group))).sort()) {
          const file = await findByKey(key);
          if (file) yield file;
        }
      }
    },
  };
}
