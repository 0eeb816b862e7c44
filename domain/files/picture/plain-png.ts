import { ascii, holds, joined, viewOf } from './bytes';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Chunks that make the picture and its colours (PNG third edition, animation included). */
const needed = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
].map(ascii);
const last = ascii('IEND');

/**
 * Keeps the picture and what its colours need: no Exif, no texts, no time, and nothing behind the picture.
 * @returns null where the bytes are no whole PNG
 */
export const plainPng = (bytes: Uint8Array): Uint8Array | null => {
  if (!holds(bytes, 0, signature)) return null;
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, signature.length)];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = at + 4;
    if (needed.some((one) => holds(bytes, name, one))) kept.push(bytes.subarray(at, end));
    if (holds(bytes, name, last)) return joined(kept);
    at = end;
  }
  return null;
};
