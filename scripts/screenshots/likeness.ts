import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Look } from './look';

/** A screen as it was photographed, one pixel for each of CSS. */
export interface Shot {
  readonly png: Buffer;
  readonly area: Look['area'];
}

const cut = ({ png, area }: Shot, height: number): PNG => {
  const screen = PNG.sync.read(png);
  const part = new PNG({ width: screen.width, height });
  PNG.bitblt(screen, part, 0, Math.round(area.top), screen.width, height, 0, 0);
  return part;
};

/** Pixels to a side that an eye takes together: words a pixel higher are the same words. */
const grain = 4;

/** @returns the picture seen from farther away: every square of `grain` pixels as the mean of its colours */
const blurred = (picture: PNG): PNG => {
  const [width, height] = [Math.floor(picture.width / grain), Math.floor(picture.height / grain)];
  const far = new PNG({ width, height });
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < grain; dy += 1)
          for (let dx = 0; dx < grain; dx += 1)
            sum += picture.data[((y * grain + dy) * picture.width + x * grain + dx) * 4 + channel] ?? 0;
        far.data[(y * width + x) * 4 + channel] = sum / grain ** 2;
      }
  return far;
};

/**
 * Compares what two builds draw between their bars, as far down as both reach.
 * @returns the share of the picture that an eye sees to differ, from 0 to 1
 */
export const unlikeness = (one: Shot, other: Shot): number => {
  const height = Math.floor(Math.min(...[one, other].map(({ area }) => area.bottom - area.top)));
  const [first, second] = [blurred(cut(one, height)), blurred(cut(other, height))];
  const { width, height: rows } = first;
  const options = { threshold: 0.25, includeAA: true };
  return pixelmatch(first.data, second.data, undefined, width, rows, options) / (width * rows);
};
