import { Failure } from '@domain/failure/failure';
import type { FileOwner } from '@domain/files/owner';
import type { FileRef } from '@domain/form/answers';
import { toBase64 } from '@/platform/files';
import type { PickedFile } from '@/platform/picked-file';
import { sha256 } from '@/platform/sha256';
import { call } from './client';

/** Bytes. The server has the same limit, and the last word. */
export const largestFile = 10 * 1024 * 1024;
const readSize = 512 * 1024;
/** Share of the progress that reading the file takes; the rest is sending. */
const readingShare = 0.1;

const digest = async (file: PickedFile, tell: (share: number) => void): Promise<string> => {
  const hash = sha256();
  for (let from = 0; from < file.size; from += readSize) {
    hash.update(await file.read(from, readSize));
    tell((from / file.size) * readingShare);
  }
  return hash.hex();
};

/**
 * Sends a file in parts. Parts that reached the server in an earlier try, even before the app was killed, are not
 * sent again: the file is known there by its digest.
 * @param owner what the file belongs to; an entry may be named before the server has seen it
 * @param tell is told the share done, 0 to 1
 * @throws Failure
 */
export const uploadFile = async (
  owner: FileOwner,
  file: PickedFile,
  tell: (share: number) => void,
): Promise<FileRef> => {
  if (file.size > largestFile) {
    const megabytes = (file.size / 1024 / 1024).toFixed(1);
    throw new Failure('TOO_LARGE', { message: `“${file.name}”有 ${megabytes} MB，每个文件最多 10 MB。` });
  }
  const { name, size } = file;
  const upload = await call('upload.begin', { owner, name, size, sha256: await digest(file, tell) });
  const arrived = new Set(upload.arrived);
  for (let index = 0; index < upload.parts; index += 1) {
    if (arrived.has(index)) continue;
    const bytes = await file.read(index * upload.partSize, upload.partSize);
    await call('upload.part', { id: upload.id, index, data: toBase64(bytes) });
    arrived.add(index);
    tell(readingShare + (1 - readingShare) * (arrived.size / upload.parts));
  }
  return call('upload.finish', { id: upload.id });
};
