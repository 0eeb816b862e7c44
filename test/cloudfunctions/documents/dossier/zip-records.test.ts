import fc from 'fast-check';
import JSZip from 'jszip';
import {
  directoryRecord,
  endRecord,
  localRecord,
  type ZipFile,
} from '../../../../cloudfunctions/documents/dossier/zip-records';

const at = new Date('2020-11-02T02:00:00.000Z');

/** Makes the archive as parts are made: each knows only how many bytes lie before it. */
const archiveOf = (parts: readonly (readonly ZipFile[])[]): Buffer => {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    for (const file of part) {
      directory.push(directoryRecord(file, at, offset));
      for (const piece of localRecord(file, at)) {
        pieces.push(piece);
        offset += piece.length;
      }
    }
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = endRecord({ count: directory.length, offset, size });
  return Buffer.concat([...pieces, ...directory, end]);
};
const read = async (archive: Buffer): Promise<ReadonlyMap<string, string>> => {
  const zip = await JSZip.loadAsync(archive, { checkCRC32: true });
  const texts = new Map<string, string>();
  for (const { name } of Object.values(zip.files)) {
    texts.set(name, (await zip.file(name)?.async('string')) ?? '');
  }
  return texts;
};

describe('an archive made in parts', () => {
  it('is read by others, whatever its parts, with Chinese names and every byte', async () => {
    const file = fc.record({
      path: fc.string({ unit: fc.constantFrom('申', '报', '表', 'a', ' '), minLength: 1, maxLength: 6 }),
      content: fc.string({ unit: 'binary', maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(file, { maxLength: 4 }), { maxLength: 4 }), async (parts) => {
        const named = parts.map((part, index) =>
          part.map(({ path, content }, place) => ({
            path: `${index}/${place} ${path}.txt`,
            content: Buffer.from(content),
          })),
        );
        const texts = await read(archiveOf(named));
        expect([...texts]).toEqual(named.flat().map(({ path, content }) => [path, content.toString()]));
      }),
      { numRuns: 15 },
    );
  });

  it('counts beyond 65,535 files in eight bytes', () => {
    const end = endRecord({ count: 70_000, offset: 9, size: 7 });
    const last = end.subarray(-22);
    expect([end.readBigUInt64LE(32), last.readUInt16LE(10), last.readUInt32LE(16)]).toEqual([
      70_000n,
      0xffff,
      0xffff_ffff,
    ]);
  });

  it('names places beyond four gigabytes in eight bytes', () => {
    const offset = 5_000_000_000;
    const line = directoryRecord({ path: '远.txt', content: Buffer.from('x') }, at, offset);
    expect([line.readUInt32LE(42), line.readBigUInt64LE(line.length - 8)]).toEqual([
      0xffff_ffff,
      BigInt(offset),
    ]);
    const end = endRecord({ count: 1, offset, size: line.length });
    expect([end.readUInt32LE(0), end.readBigUInt64LE(48), end.readBigUInt64LE(64)]).toEqual([
      0x06064b50,
      BigInt(offset),
      BigInt(offset + line.length),
    ]);
  });
});
