import * as fc from 'fast-check';
import { PNG } from 'pngjs';
import { withoutPlace } from '../../../domain/files/without-place';
import { realJpeg, realPng, realWebp } from './real-pictures';

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const bytes = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const has = (content: Uint8Array | null, text: string): boolean =>
  Buffer.from(content ?? []).includes(text, 0, 'latin1');

/** A JPEG segment. */
const segment = (marker: number, body: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 0xff,
  ...body,
];
/** Big-endian Exif as a phone writes it: orientation, and a GPS directory with 38°28′N 106°16′E. */
const exif = (orientation: number): readonly number[] => {
  const rational = (value: number) => [0, 0, value >> 8, value & 0xff, 0, 0, 0, 1];
  const entry = (tag: number, type: number, count: number, value: readonly number[]) => [
    tag >> 8,
    tag & 0xff,
    0,
    type,
    0,
    0,
    0,
    count,
    ...value,
  ];
  const gps = [
    ...[0, 4],
    ...entry(1, 2, 2, [...ascii('N'), 0, 0, 0]),
    ...entry(2, 5, 3, [0, 0, 0, 92]),
    ...entry(3, 2, 2, [...ascii('E'), 0, 0, 0]),
    ...entry(4, 5, 3, [0, 0, 0, 116]),
    ...[0, 0, 0, 0],
    ...[...rational(38), ...rational(28), ...rational(0)],
    ...[...rational(106), ...rational(16), ...rational(0)],
  ];
  const directory = [
    ...[0, 2],
    ...entry(0x0112, 3, 1, [0, orientation, 0, 0]),
    ...entry(0x8825, 4, 1, [0, 0, 0, 38]),
    ...[0, 0, 0, 0],
  ];
  return segment(0xe1, [...ascii('Exif'), 0, 0, ...ascii('MM'), 0, 42, 0, 0, 0, 8, ...directory, ...gps]);
};
const xmp = segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>38,28N</exif:GPSLatitude>'));
const iptc = segment(0xed, ascii('Photoshop 3.0\0 City: Yinchuan'));
const maker = segment(0xe5, ascii('SAMSUNG place'));
const multiPicture = segment(0xe2, ascii('MPF\0 second picture'));
const remark = segment(0xfe, ascii('taken in Yinchuan'));

/** The real picture with segments behind its beginning, and something behind its end. */
const jpegWith = (segments: readonly number[], behind: readonly number[] = []): Uint8Array =>
  bytes(realJpeg.subarray(0, 2), segments, realJpeg.subarray(2), behind);

describe('a JPEG', () => {
  test('that has nothing but the picture stays as it is, byte by byte', () => {
    expect(withoutPlace(realJpeg, 'image/jpeg')).toEqual(realJpeg);
  });

  test('loses place, device and remarks wherever they stand, and not one byte of the picture', () => {
    const photo = jpegWith([...exif(1), ...xmp, ...iptc, ...maker, ...multiPicture, ...remark]);
    expect(withoutPlace(photo, 'image/jpeg')).toEqual(realJpeg);
  });

  test('loses a second picture or a film behind its end', () => {
    const photo = jpegWith([], [...jpegWith(exif(1)), ...ascii('MotionPhoto_Data ftypmp4 38.28N')]);
    expect(withoutPlace(photo, 'image/jpeg')).toEqual(realJpeg);
  });

  test('loses what stands between two scans', () => {
    const end = realJpeg.length - 2;
    const photo = bytes(realJpeg.subarray(0, end), remark, realJpeg.subarray(end));
    expect(withoutPlace(photo, 'image/jpeg')).toEqual(realJpeg);
  });

  test('goes on saying how the camera was held, and nothing else', () => {
    const plain = withoutPlace(jpegWith(exif(6)), 'image/jpeg');
    expect(has(plain, 'Exif')).toBe(true);
    expect(plain).toHaveLength(realJpeg.length + 36);
    expect(withoutPlace(plain ?? new Uint8Array(), 'image/jpeg')).toEqual(plain);
  });

  test('that is broken off is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: realJpeg.length - 1 }), (length) => {
        expect(withoutPlace(realJpeg.subarray(0, length), 'image/jpeg')).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});

/** A PNG chunk; decoders that look at the checksum skip unknown chunks only when it is right. */
const chunk = (name: string, body: readonly number[]): readonly number[] => {
  const table = Array.from({ length: 256 }, (_, start) => {
    let value = start;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
  });
  const named = [...ascii(name), ...body];
  const sum = named.reduce(
    (crc, byte) => ((table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)) >>> 0,
    0xffffffff,
  );
  const word = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
  return [...word(body.length), ...named, ...word((sum ^ 0xffffffff) >>> 0)];
};

describe('a PNG', () => {
  const afterHeader = 8 + 25;
  const marked = bytes(
    realPng.subarray(0, afterHeader),
    chunk('eXIf', ascii('GPS 38 28 N')),
    chunk('tEXt', ascii('Location\0Yinchuan')),
    chunk('tIME', [7, 228, 9, 15, 1, 2, 3]),
    chunk('prVt', ascii('place')),
    realPng.subarray(afterHeader),
    ascii('behind the end: 38.28N'),
  );

  test('loses Exif, texts, time, unknown chunks and what stands behind its end', () => {
    // The marked picture is a real one: a decoder reads it.
    expect(PNG.sync.read(Buffer.from(marked.subarray(0, -22))).width).toBe(16);
    const plain = withoutPlace(marked, 'image/png');
    for (const text of ['GPS', 'Yinchuan', 'tIME', 'place', '38']) expect(has(plain, text)).toBe(false);
    const points = (content: Uint8Array) => PNG.sync.read(Buffer.from(content)).data;
    expect(points(plain ?? new Uint8Array())).toEqual(points(realPng));
  });

  test('that is broken off is refused', () => {
    for (const length of [8, 40, realPng.length - 1]) {
      expect(withoutPlace(realPng.subarray(0, length), 'image/png')).toBeNull();
    }
  });
});

describe('a WebP', () => {
  test('that has nothing but the picture stays as it is', () => {
    expect(withoutPlace(realWebp, 'image/webp')).toEqual(realWebp);
  });

  test('loses Exif and XMP, and its header says so', () => {
    const exifChunk = [...ascii('EXIF'), 12, 0, 0, 0, ...ascii('GPS 38 28 N ')];
    const xmpChunk = [...ascii('XMP '), 5, 0, 0, 0, ...ascii('place'), 0];
    const marked = bytes(realWebp, exifChunk, xmpChunk);
    const view = new DataView(marked.buffer);
    view.setUint32(4, marked.length - 8, true);
    view.setUint8(20, view.getUint8(20) | 0x0c);
    expect(withoutPlace(marked, 'image/webp')).toEqual(realWebp);
  });

  test('that is broken off is refused', () => {
    expect(withoutPlace(realWebp.subarray(0, realWebp.length - 1), 'image/webp')).toBeNull();
  });
});

test('whatever comes, the stripper ends and gives no more than it got', () => {
  const beginnings = [realJpeg, realPng, realWebp].map((real) => real.subarray(0, 40));
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 2), fc.uint8Array({ maxLength: 400 }), (kind, noise) => {
      const type = ['image/jpeg', 'image/png', 'image/webp'][kind] ?? '';
      const content = bytes(beginnings[kind] ?? [], noise);
      const plain = withoutPlace(content, type);
      expect(plain === null || plain.length <= content.length + 36).toBe(true);
    }),
  );
});

test('files that are no pictures come back as they are', () => {
  const pdf = Uint8Array.from(ascii('%PDF-1.7 GPS'));
  expect(withoutPlace(pdf, 'application/pdf')).toBe(pdf);
});
