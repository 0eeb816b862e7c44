import { typeOf } from './type-of';

// JPEG (ISO 10918-1) and Exif 2.3: metadata stand in the segments APP1 to APP15 and COM before the picture itself.
const orientationTag = 0x0112;
const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const exifHead = [...ascii('Exif'), 0, 0];
const holds = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[at + index] === byte);

/** @returns 1 to 8 as a camera says how it was held; 1 where it does not */
const orientationIn = (segment: Uint8Array): number => {
  if (!holds(segment, 4, exifHead) || segment.length < 24) return 1;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 10, segment.length - 10);
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return 1;
  const count = tiff.getUint16(directory, little);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) !== orientationTag) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
};

/** @returns a segment that says how the camera was held, and nothing else */
const orientationSegment = (orientation: number): readonly number[] => [
  ...[0xff, 0xe1, 0, 34],
  ...exifHead,
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
];

const joined = (parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const ofJpeg = (bytes: Uint8Array): Uint8Array => {
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // The scan: from here on it is the picture.
    if (marker === 0xda) break;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const segment = bytes.subarray(at, end);
    // APP2 holds the colour profile and stays; APP0 and APP14 say how colours are coded.
    const metadata =
      (marker > 0xe0 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe;
    if (metadata) orientation = marker === 0xe1 ? Math.max(orientation, orientationIn(segment)) : orientation;
    else kept.push(segment);
    at = end;
  }
  const turned = orientation === 1 ? [] : orientationSegment(orientation);
  return joined([bytes.subarray(0, 2), turned, ...kept, bytes.subarray(at)]);
};

const pngTexts = ['eXIf', 'tEXt', 'iTXt', 'zTXt'].map(ascii);
const ofPng = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (!pngTexts.some((name) => holds(bytes, at + 4, name))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return joined(kept);
};

const ofWebp = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    const metadata = holds(bytes, at, ascii('EXIF')) || holds(bytes, at, ascii('XMP '));
    if (!metadata) kept.push(bytes.slice(at, end));
    at = end;
  }
  // The extended header says which metadata follow: none.
  for (const chunk of kept) if (holds(chunk, 0, ascii('VP8X'))) chunk[8] = (chunk[8] ?? 0) & ~0x0c;
  const whole = joined([bytes.slice(0, 12), ...kept]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
};

/**
 * @returns a picture without what the camera has written beside it: place, time, device. How it was held stays,
 *   since it would lie on its side otherwise. Other files come back as they are
 */
export const withoutPlace = (bytes: Uint8Array): Uint8Array => {
  switch (typeOf(bytes)) {
    case 'image/jpeg':
      return ofJpeg(bytes);
    case 'image/png':
      return ofPng(bytes);
    case 'image/webp':
      return ofWebp(bytes);
    default:
      return bytes;
  }
};
