import { Failure } from '@domain/failure/failure';

/** Bytes that a workbook may unpack to: ten times the largest register. */
const mostBytes = 64 * 1024 * 1024;
const mostEntries = 500;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

const refuse = (log: string): Failure =>
  new Failure('TOO_LARGE', {
    field: 'file',
    message: '这个 Excel 文件展开后过大，请另存一份只含两张表的文件再上传。',
    log,
  });

/**
 * Looks at what a workbook says it unpacks to before anything is unpacked.
 * @throws Failure TOO_LARGE where that is more than any register
 */
export const assertHarmless = (zip: Buffer): void => {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw refuse('no directory in the workbook');
  const entries = zip.readUInt16LE(end + 10);
  if (entries > mostEntries) throw refuse(`${entries} entries in the workbook`);
  let at = zip.readUInt32LE(end + 16);
  let bytes = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) throw refuse('a broken directory');
    bytes += zip.readUInt32LE(at + 24);
    if (bytes > mostBytes) throw refuse('the workbook unpacks to too much');
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
};
