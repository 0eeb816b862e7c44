import { createHash } from 'node:crypto';
import { ENVIRONMENT } from '../functions/context';

/** `cloud://ENVIRONMENT.BUCKET/PATH`, the form of CloudBase's file ids. */
export const FILE_ID_PREFIX = `cloud://${ENVIRONMENT}.6c6f-${ENVIRONMENT}-1300000000/`;

/** The id of the file at a path of storage. */
export const fileIdOf = (path: string): string => FILE_ID_PREFIX + path;

/** The path a file id names, or undefined where it is no id of this storage. */
export function pathOfFileId(fileId: string): string | undefined {
  const path = fileId.startsWith(FILE_ID_PREFIX) ? fileId.slice(FILE_ID_PREFIX.length) : '';
  return isPath(path) ? path : undefined;
}

const LONGEST = 512;

/** CloudBase's rules for a path: not empty, no slash at the start, nothing that climbs, no control characters. */
export function isPath(path: string): boolean {
  if (path === '' || path.length > LONGEST || path.startsWith('/') || path.endsWith('/')) return false;
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** The name under which a path is kept on disk: no path of a caller ever becomes a path of the disk. */
export const keyOf = (path: string): string => createHash('sha256').update(path).digest('hex');
