import { crc32 } from 'node:zlib';

/**
 * Records of a ZIP archive (APPNOTE 6.3.10) for one that is made in parts by calls that know nothing of each other.
 * The library used elsewhere writes an archive in one go and keeps its directory in memory until the end; a cloud
 * function ends before that. Files are stored as they are: pictures and PDF are compressed already.
 */

/** One file of the archive, with its place counted from the archive's first byte. */
export interface ZipFile {
  /** Path inside the archive; kept as UTF-8. */
  readonly path: string;
  readonly content: Buffer;
}

const most32 = 0xffff_ffff;
const most16 = 0xffff;
/** Bit 11: names are UTF-8. */
const flags = 0x0800;
const versions = { plain: 20, zip64: 45 } as const;

/** @returns date and time as ZIP keeps them: local, to two seconds */
const dosTime = (at: Date): { readonly time: number; readonly date: number } => {
  const local = new Date(at.getTime() + 8 * 3_600_000);
  return {
    time: (local.getUTCHours() << 11) | (local.getUTCMinutes() << 5) | (local.getUTCSeconds() >> 1),
    date: ((local.getUTCFullYear() - 1980) << 9) | ((local.getUTCMonth() + 1) << 5) | local.getUTCDate(),
  };
};

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

/** What local header and directory say of a file in the same words. */
const common = (file: ZipFile, name: Buffer, at: Date, version: number): Buffer => {
  const { time, date } = dosTime(at);
  const { length } = file.content;
  return Buffer.concat([
    u16(version),
    u16(flags),
    u16(0),
    u16(time),
    u16(date),
    u32(crc32(file.content)),
    u32(length),
    u32(length),
    u16(name.length),
  ]);
};

/** @returns the file as it stands in the archive: its header, then its bytes; the bytes are not copied */
export const localRecord = (file: ZipFile, at: Date): readonly Buffer[] => {
  const name = Buffer.from(file.path);
  return [
    Buffer.concat([u32(0x04034b50), common(file, name, at, versions.plain), u16(0), name]),
    file.content,
  ];
};

/** @param offset where the file's header begins in the archive. @returns the file's line in the directory */
export const directoryRecord = (file: ZipFile, at: Date, offset: number): Buffer => {
  const name = Buffer.from(file.path);
  const far = offset >= most32;
  const extra = far ? Buffer.concat([u16(1), u16(8), u64(offset)]) : Buffer.alloc(0);
  const version = far ? versions.zip64 : versions.plain;
  return Buffer.concat([
    u32(0x02014b50),
    u16(version),
    common(file, name, at, version),
    u16(extra.length),
    u16(0),
    u16(0),
    u16(0),
    u32(0),
    u32(far ? most32 : offset),
    name,
    extra,
  ]);
};

/** Where the directory stands, and how much is in it. */
export interface Directory {
  readonly count: number;
  /** First byte of the directory in the archive: the size of all files with their headers. */
  readonly offset: number;
  /** Bytes. */
  readonly size: number;
}

/** @returns the end of the archive; beyond four gigabytes or 65,535 files with the records that ZIP64 adds */
export const endRecord = ({ count, offset, size }: Directory): Buffer => {
  const big = count >= most16 || offset >= most32 || size >= most32;
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(big ? most16 : count),
    u16(big ? most16 : count),
    u32(big ? most32 : size),
    u32(big ? most32 : offset),
    u16(0),
  ]);
  if (!big) return end;
  const place = offset + size;
  return Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(versions.zip64),
    u16(versions.zip64),
    u32(0),
    u32(0),
    u64(count),
    u64(count),
    u64(size),
    u64(offset),
    u32(0x07064b50),
    u32(0),
    u64(place),
    u32(1),
    end,
  ]);
};
