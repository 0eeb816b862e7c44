import { ascii, holds, viewOf } from './bytes';

// Exif 2.3: a TIFF directory behind the six bytes "Exif\0\0" of an APP1 segment.
const orientationTag = 0x0112;
const exifHead = [...ascii('Exif'), 0, 0];

/** @returns 1 to 8 as a camera says how it was held; 1 where it does not */
export const orientationIn = (segment: Uint8Array): number => {
  if (!holds(segment, 4, exifHead) || segment.length < 24) return 1;
  const tiff = viewOf(segment.subarray(10));
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
export const orientationSegment = (orientation: number): readonly number[] => [
  ...[0xff, 0xe1, 0, 34],
  ...exifHead,
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
];
