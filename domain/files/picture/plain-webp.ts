import { ascii, holds, joined, viewOf } from './bytes';

/** Chunks that make the picture and its colours (WebP container specification). */
const needed = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'].map(ascii);
const extended = ascii('VP8X');
/** Bits of the extended header that announce Exif and XMP. */
const announced = 0x0c;

/**
 * Keeps the picture and what its colours need: no Exif, no XMP, and nothing behind the picture.
 * @returns null where the bytes are no whole WebP
 */
export const plainWebp = (bytes: Uint8Array): Uint8Array | null => {
  if (!holds(bytes, 0, ascii('RIFF')) || !holds(bytes, 8, ascii('WEBP'))) return null;
  const view = viewOf(bytes);
  const whole = 8 + view.getUint32(4, true);
  if (whole > bytes.length) return null;
  const kept: Uint8Array[] = [];
  for (let at = 12; at < whole; ) {
    if (at + 8 > whole) return null;
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > whole) return null;
    const chunk = bytes.slice(at, end);
    if (holds(chunk, 0, extended)) chunk[8] = (chunk[8] ?? 0) & ~announced;
    if (needed.some((one) => holds(chunk, 0, one))) kept.push(chunk);
    at = end;
  }
  const plain = joined([bytes.slice(0, 12), ...kept]);
  viewOf(plain).setUint32(4, plain.length - 8, true);
  return plain;
};
