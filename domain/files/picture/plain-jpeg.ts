import { ascii, holds, joined } from './bytes';
import { orientationIn, orientationSegment } from './orientation';

// ISO 10918-1, table B.1: markers.
const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;

/** Application segments without which colours would be wrong: JFIF, the colour profile, Adobe's transform. */
const needed: Readonly<Record<number, readonly number[]>> = {
  0xe0: ascii('JFIF'),
  0xe2: ascii('ICC_PROFILE'),
  0xee: ascii('Adobe'),
};

const isNeeded = (bytes: Uint8Array, at: number, marker: number): boolean => {
  if (marker === comment) return false;
  if (!isApplication(marker)) return true;
  const name = needed[marker];
  return name !== undefined && holds(bytes, at + 4, name);
};

/** @returns where the coded picture data that begin here end: at the next marker that is no part of them */
const endOfData = (bytes: Uint8Array, from: number): number => {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !isRestart(next)) return at;
    at += 1;
  }
  return bytes.length;
};

/**
 * Keeps the picture, how it was held, and what its colours need. Place, time, device, comments, previews, and
 * whatever stands behind the picture (second pictures, films) are left out.
 * @returns null where the bytes are no whole JPEG
 */
export const plainJpeg = (bytes: Uint8Array): Uint8Array | null => {
  if (!holds(bytes, 0, [0xff, 0xd8])) return null;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    // Any number of fill bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return null;
    if (marker === endOfImage) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = Math.max(orientation, orientationIn(segment));
    if (isNeeded(bytes, at, marker)) kept.push(segment);
    at = end;
    if (marker !== startOfScan) continue;
    at = endOfData(bytes, end);
    kept.push(bytes.subarray(end, at));
  }
  const turned = orientation === 1 ? [] : orientationSegment(orientation);
  return joined([[0xff, 0xd8], turned, ...kept, [0xff, endOfImage]]);
};
