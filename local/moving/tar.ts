import type { FileHandle } from 'node:fs/promises';
import { posix } from 'node:path';

/** A file inside an archive: where its content begins, and how many bytes it has. */
export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  readonly offset: number;
}

const BLOCK = 512;
/** Where a header has the last part of the name, and the folders before it. */
const NAME = { at: 0, length: 100 } as const;
const PREFIX = { at: 345, length: 155 } as const;

function field(header: Buffer, text: string, offset: number, length: number): void {
  header.write(text, offset, length, 'utf8');
}

/** The header of one file in a POSIX archive (ustar), which every `tar` reads. */
export function tarHeader(name: string, size: number, seconds: number): Buffer {
  const { dir, base } = posix.parse(name);
  if (Buffer.byteLength(base) > NAME.length || Buffer.byteLength(dir) > PREFIX.length) {
    throw new Error(`a name too long for the archive: ${name}`);
  }
  const header = Buffer.alloc(BLOCK);
  field(header, base, NAME.at, NAME.length);
  field(header, dir, PREFIX.at, PREFIX.length);
  field(header, '0000600\0', 100, 8);
  field(header, '0000000\0', 108, 8);
  field(header, '0000000\0', 116, 8);
  field(header, `${size.toString(8).padStart(11, '0')}\0`, 124, 12);
  field(header, `${seconds.toString(8).padStart(11, '0')}\0`, 136, 12);
  field(header, '        ', 148, 8);
  field(header, '0', 156, 1);
  field(header, 'ustar\x0000', 257, 8);
  const sum = header.reduce((total, byte) => total + byte, 0);
  field(header, `${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
  return header;
}

/** What fills a file's last block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** What ends an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/**
 * The files of an archive, in order.
 * @throws Error where the archive is cut off or is none.
 */
export async function listArchive(archive: FileHandle): Promise<ArchiveEntry[]> {
  const { size: total } = await archive.stat();
  const entries: ArchiveEntry[] = [];
  const header = Buffer.alloc(BLOCK);
  for (let at = 0; at + BLOCK <= total; ) {
    await archive.read(header, 0, BLOCK, at);
    if (header.every((byte) => byte === 0)) return entries;
    const text = (from: number, length: number): string =>
      header.toString('utf8', from, from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    if (text(257, 5) !== 'ustar' || !Number.isFinite(size)) throw new Error('not an archive of this program');
    const name = posix.join(text(PREFIX.at, PREFIX.length), text(NAME.at, NAME.length));
    entries.push({ name, size, offset: at + BLOCK });
    at += BLOCK + size + tarPadding(size).length;
  }
  throw new Error('the archive is cut off');
}
