import yazl from 'yazl';

type Add = (path: string, content: Buffer) => void;

/**
 * @param fill adds the files, one after the other
 * @returns the bytes of an archive small enough to be held in memory
 */
export const zipped = async (fill: (add: Add) => Promise<void>): Promise<Buffer> => {
  const archive = new yazl.ZipFile();
  await fill((path, content) => archive.addBuffer(content, path));
  archive.end();
  const parts: Buffer[] = [];
  for await (const part of archive.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};
