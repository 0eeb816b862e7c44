import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { openDisk } from '../storage/disk';
import { FILE_ID_PREFIX } from '../storage/file-id';
import type { Store } from '../store/store';
import { unpackArchive } from './archive';
import { backup } from './backup';
import { openClosedStore, type StoreContents, unpackedStore } from './contents';
import { exportLine, withFilePrefix } from './export-line';
import { storedFolder } from './snapshot';

export interface ExportOptions {
  /** Data folder, of a running cloud or not. */
  readonly data: string;
  /** Folder to write, missing or empty. */
  readonly out: string;
  /** Collections in the order of import; those not named follow. */
  readonly order: readonly string[];
  /** What file ids begin with in the cloud one moves to, such as `cloud://ENV.BUCKET/`. */
  readonly filePrefix?: string;
}

/** CloudBase takes files of 50 MB at most; a longer collection is cut into parts. */
const PART_BYTES = 45 * 1024 * 1024;

/** Writes one collection; answers the files it became, in order. */
async function writeCollection(
  store: Store,
  name: string,
  out: string,
  filePrefix: string,
): Promise<{ files: string[]; documents: number }> {
  const files: string[] = [];
  let documents = 0;
  let bytes = Number.POSITIVE_INFINITY;
  let stream: ReturnType<typeof createWriteStream> | undefined;
  const next = async (): Promise<void> => {
    stream?.end();
    if (stream) await finished(stream);
    const file = `collections/${name}.${String(files.length + 1).padStart(3, '0')}.json`;
    files.push(file);
    stream = createWriteStream(join(out, file), { mode: 0o600, flush: true });
    bytes = 0;
  };
  for await (const document of store.iterate(name)) {
    const line = `${exportLine(withFilePrefix(document, FILE_ID_PREFIX, filePrefix))}\n`;
    if (bytes + line.length * 3 > PART_BYTES) await next();
    bytes += Buffer.byteLength(line);
    documents += 1;
    if (stream && !stream.write(line)) await once(stream, 'drain');
  }
  stream?.end();
  if (stream) await finished(stream);
  return { files, documents };
}

async function copyFiles(from: string, out: string): Promise<string[]> {
  const disk = await openDisk(join(from, 'files'));
  const paths: string[] = [];
  for await (const file of disk.list()) {
    const target = join(out, 'files', file.path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(from, storedFolder(file), file.content), target);
    paths.push(file.path);
  }
  return paths.sort();
}

/** The collections in the order of import: as declared, then the others by name. */
function importOrder(present: readonly string[], declared: readonly string[]): string[] {
  const first = declared.filter((name) => present.includes(name));
  return [...first, ...present.filter((name) => !first.includes(name)).sort()];
}

async function writeExport(from: string, options: ExportOptions, out: string): Promise<void> {
  const store = await openClosedStore(join(from, 'database'));
  try {
    await mkdir(join(out, 'collections'), { recursive: true, mode: 0o700 });
    const files = await copyFiles(from, out);
    const collections = [];
    for (const name of importOrder(store.collections(), options.order)) {
      const written = await writeCollection(store, name, out, options.filePrefix ?? FILE_ID_PREFIX);
      collections.push({ name, ...written });
    }
    const order = {
      steps: [
        'Deploy first: it creates the collections, their indexes and rules from cloudbaserc.json.',
        'Upload the folder files/ into storage, keeping the paths.',
        'Import the collections in this order, each part in turn, conflict mode Insert.',
      ],
      files,
      collections,
      fileIdPrefix: options.filePrefix ?? FILE_ID_PREFIX,
    };
    await writeFile(join(out, 'order.json'), JSON.stringify(order, null, 2), { mode: 0o600 });
  } finally {
    await store.close();
  }
}

/**
 * Writes everything in the form that CloudBase's import takes: `collections/NAME.001.json` in JSON Lines,
 * `files/PATH`, and `order.json` with the order of import. It shows one moment, also while the cloud runs.
 * @returns how much was exported
 * @throws Error in one line where the folder is not empty or the data cannot be read.
 */
export async function exportAll(options: ExportOptions): Promise<StoreContents> {
  const out = resolve(options.out);
  if ((await readdir(out).catch(() => [])).length > 0) throw new Error(`${out} is not empty`);
  const aside = await mkdtemp(join(tmpdir(), 'export-'));
  try {
    await backup(options.data, join(aside, 'backup.tar'));
    const unpacked = join(aside, 'data');
    await unpackArchive(join(aside, 'backup.tar'), unpacked);
    const contents = await unpackedStore(unpacked);
    await writeExport(unpacked, options, out).catch(async (thrown: unknown) => {
      // Half an export could be taken for a whole one, and would be in the way of the next.
      await rm(out, { recursive: true, force: true });
      throw thrown;
    });
    return contents;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
