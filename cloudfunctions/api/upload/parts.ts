import { createHash } from 'node:crypto';
import type { FileOwner } from '@domain/files/owner';
import type { Upload } from '@platform/files/stored-file';
import type { UploadView } from './upload.views';

/** Bytes of every part but the last: its Base64 stays well below what one call of a mini-program may carry. */
export const partSize = 128 * 1024;
/** Bytes of a file at most. */
export const largestFile = 10 * 1024 * 1024;

export const partCount = (size: number): number => Math.ceil(size / partSize);

/** @returns how many bytes the part of this index has */
export const sizeOfPart = (size: number, index: number): number =>
  Math.min(partSize, size - index * partSize);

/** The same file for the same owner is the same upload: so a broken-off one is resumed. */
export const uploadId = ({ kind, id }: FileOwner, sha256: string): string =>
  createHash('sha256').update(`${kind}\n${id}\n${sha256}`).digest('hex').slice(0, 32);

/** @returns which parts have arrived */
export const uploadView = ({ _id, size, parts }: Pick<Upload, '_id' | 'size' | 'parts'>): UploadView => ({
  id: _id,
  partSize,
  parts: partCount(size),
  arrived: Object.keys(parts)
    .map(Number)
    .sort((one, other) => one - other),
});

/** @returns the view of a file that is stored already: nothing is left to be sent */
export const finishedView = (id: string, size: number): UploadView => ({
  id,
  partSize,
  parts: partCount(size),
  arrived: Array.from({ length: partCount(size) }, (_, index) => index),
});
