import { withoutPlace } from '@/queue/without-place';

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const segment = (marker: number, body: readonly number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 0xff,
  ...body,
];
const colours = segment(0xe2, ascii('ICC_PROFILE'));
const table = segment(0xdb, [0, 1, 2, 3]);
const scan = [0xff, 0xda, 0, 2, 9, 9, 0xff, 0xd9];
/** Little-endian Exif with an orientation and a place: 38°28′ north. */
const exif = (orientation: number) =>
  segment(0xe1, [
    ...ascii('Exif'),
    0,
    0,
    ...[0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    ...[0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0],
    ...[0, 0, 0, 0],
    ...ascii('GPS 38 28 N 106 16 E'),
  ]);
const jpeg = (...segments: readonly (readonly number[])[]) =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...scan]);
const textIn = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a picture that stays on the phone', () => {
  test('a JPEG loses its place and its comments, and keeps colours and the picture', () => {
    const bytes = withoutPlace(jpeg(exif(1), segment(0xfe, ascii('Yinchuan')), colours, table));
    expect(Array.from(bytes)).toEqual(Array.from(jpeg(colours, table)));
  });

  test('a JPEG still says how the camera was held, and nothing else', () => {
    const bytes = withoutPlace(jpeg(exif(6), table));
    expect(textIn(bytes)).not.toContain('GPS');
    expect(textIn(bytes)).toContain('Exif');
    // Once more through the same reader: orientation 6 is found again in what was written.
    expect(Array.from(withoutPlace(bytes))).toEqual(Array.from(bytes));
    expect(bytes).toHaveLength(jpeg(table).length + 36);
  });

  test('a PNG loses its Exif and texts', () => {
    const chunk = (name: string, body: readonly number[]) => [
      0,
      0,
      0,
      body.length,
      ...ascii(name),
      ...body,
      1,
      2,
      3,
      4,
    ];
    const head = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
    const bytes = Uint8Array.from([
      ...head,
      ...chunk('IHDR', [1]),
      ...chunk('eXIf', ascii('GPS')),
      ...chunk('tEXt', ascii('GPS')),
      ...chunk('IDAT', [7]),
      ...chunk('IEND', []),
    ]);
    const kept = [...head, ...chunk('IHDR', [1]), ...chunk('IDAT', [7]), ...chunk('IEND', [])];
    expect(Array.from(withoutPlace(bytes))).toEqual(kept);
  });

  test('a WebP loses its Exif, its header says so and its length is right', () => {
    const chunk = (name: string, body: readonly number[]) => [...ascii(name), body.length, 0, 0, 0, ...body];
    const whole = (...chunks: readonly (readonly number[])[]) => {
      const body = [...ascii('WEBP'), ...chunks.flat()];
      return Uint8Array.from([...ascii('RIFF'), body.length, 0, 0, 0, ...body]);
    };
    const flags = (value: number) => chunk('VP8X', [value, 0, 0, 0, 1, 0, 0, 1, 0, 0]);
    const bytes = withoutPlace(whole(flags(0x08), chunk('VP8 ', [1, 2]), chunk('EXIF', ascii('GPS!'))));
    expect(Array.from(bytes)).toEqual(Array.from(whole(flags(0), chunk('VP8 ', [1, 2]))));
  });

  test('a PDF comes back as it is', () => {
    const bytes = Uint8Array.from(ascii('%PDF-1.7 GPS'));
    expect(withoutPlace(bytes)).toBe(bytes);
  });
});
