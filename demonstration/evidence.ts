import { PNG } from 'pngjs';

type Colour = readonly [red: number, green: number, blue: number];

const width = 600;
const height = 800;
const paper: Colour = [250, 249, 245];
const ink: Colour = [150, 156, 163];
const red: Colour = [179, 38, 30];

/** Lines of writing from here down, one every 36 pixels, 10 pixels thick. */
const isWriting = (x: number, y: number): boolean =>
  y > 180 && y < 560 && (y - 180) % 36 < 10 && x > 80 && x < 520 - (((y - 180) / 36) % 4) * 30;

const isTitle = (x: number, y: number): boolean => y > 90 && y < 122 && x > 170 && x < 430;

const isSeal = (x: number, y: number): boolean => {
  const fromCentre = Math.hypot(x - 430, y - 650);
  return fromCentre > 72 && fromCentre < 80;
};

/** @returns a PNG that looks like a page of a certificate from afar, and holds nothing: evidence of the demonstration */
export const samplePage = (): Buffer => {
  const picture = new PNG({ width, height, colorType: 2 });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = isSeal(x, y) ? red : isTitle(x, y) || isWriting(x, y) ? ink : paper;
      picture.data.set([...colour, 255], (y * width + x) * 4);
    }
  }
  return PNG.sync.write(picture, { colorType: 2 });
};
