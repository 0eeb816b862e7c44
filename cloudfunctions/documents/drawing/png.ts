import { crc32, deflateSync } from 'node:zlib';
import type { Drawing } from './drawing';
import { rasterOf } from './raster';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** Shades of cover that the picture keeps: enough for smooth edges in print. */
const shades = 16;

/**
 * A drawing as a PNG of its one colour on nothing: text beneath it stays readable.
 * @param pixels side of the picture
 */
export const pngOf = (drawing: Drawing, pixels: number): Buffer => {
  const covered = rasterOf(drawing, pixels);
  const lines = Buffer.alloc(pixels * (pixels / 2 + 1));
  const lineLength = pixels / 2 + 1;
  for (let y = 0; y < pixels; y += 1) {
    for (let x = 0; x < pixels; x += 1) {
      const shade = Math.round(((covered[y * pixels + x] ?? 0) / 255) * (shades - 1));
      const at = y * lineLength + 1 + (x >> 1);
      lines[at] = (lines[at] ?? 0) | (x % 2 === 0 ? shade << 4 : shade);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  // Four bits a pixel, each an entry of the palette.
  header.set([4, 3, 0, 0, 0], 8);
  const colour = Buffer.from(drawing.colour.slice(1), 'hex');
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.concat(Array.from({ length: shades }, () => colour))),
    chunk(
      'tRNS',
      Buffer.from(Array.from({ length: shades }, (_, at) => Math.round((at * 255) / (shades - 1)))),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
