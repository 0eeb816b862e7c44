import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST, type Manifest } from './manifest';
import { type ArchiveEntry, listArchive } from './tar';

const PART = 1 << 20;

async function* contentOf(archive: FileHandle, { size, offset }: ArchiveEntry): AsyncGenerator<Buffer> {
  for (let done = 0; done < size; ) {
    const part = Buffer.alloc(Math.min(PART, size - done));
    const { bytesRead } = await archive.read(part, 0, part.length, offset + done);
    if (bytesRead === 0) throw new Error('the archive is cut off');
    yield part.subarray(0, bytesRead);
    done += bytesRead;
  }
}

async function readWhole(archive: FileHandle, entry: ArchiveEntry): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of contentOf(archive, entry)) parts.push(part);
  return Buffer.concat(parts);
}

/** Refuses names that would leave the folder they are unpacked into. */
function isSafe(name: string): boolean {
  return !name.startsWith('/') && name.split('/').every((part) => part !== '..' && part !== '');
}

/** Writes one file and syncs it; answers its SHA-256. */
async function unpackOne(archive: FileHandle, entry: ArchiveEntry, target: string): Promise<string> {
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const handle = await open(target, 'wx', 0o600);
  const hash = createHash('sha256');
  try {
    for await (const part of contentOf(archive, entry)) {
      hash.update(part);
      await handle.write(part);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

/**
 * Unpacks a backup into a folder that does not hold its files yet, checking each against the manifest.
 * @throws Error where anything is missing, too much, or not what the manifest says.
 */
export async function unpackArchive(file: string, into: string): Promise<Manifest> {
  const archive = await open(file, 'r');
  try {
    const entries = await listArchive(archive);
    const last = entries.pop();
    if (last?.name !== MANIFEST) throw new Error('the backup has no manifest: it was cut off');
    const manifest = JSON.parse((await readWhole(archive, last)).toString('utf8')) as Manifest;
    if (manifest.form !== 1 || manifest.entries.length !== entries.length) {
      throw new Error('the backup does not hold what its manifest says');
    }
    await mkdir(into, { recursive: true, mode: 0o700 });
    for (const [at, entry] of entries.entries()) {
      const promised = manifest.entries[at];
      if (promised?.name !== entry.name || !isSafe(entry.name)) throw new Error(`unexpected: ${entry.name}`);
      const sha256 = await unpackOne(archive, entry, join(into, entry.name));
      if (sha256 !== promised.sha256) throw new Error(`damaged: ${entry.name}`);
    }
    return manifest;
  } finally {
    await archive.close();
  }
}
