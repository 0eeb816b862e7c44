import { printable } from '../fonts/printable';
import { circle, type Drawing, type Step, star } from './drawing';
import { glyphSteps } from './glyph';

/** A union's seal is 42 mm across. */
export const sealSide = 42;

/** Where an uploaded picture stands in the square of a seal: whole, in its own proportions. Millimetres. */
export interface InSquare {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** @returns how a picture of so many dots fits into the square of a seal, in its middle */
export const insideSeal = (dots: { readonly width: number; readonly height: number }): InSquare => {
  const longer = Math.max(dots.width, dots.height);
  const [width, height] = [(dots.width * sealSide) / longer, (dots.height * sealSide) / longer];
  return { width, height, left: (sealSide - width) / 2, top: (sealSide - height) / 2 };
};

/** Millimetres and degrees. */
const shape = {
  ring: 1.2,
  star: 6.4,
  /** Middle of the characters from the centre, their height, and the most that one may be wide. */
  textRadius: 15.9,
  textHeight: 6,
  textWidth: 5,
  /** The name takes at most this much of the circle, and each character at most that much. */
  arc: 252,
  step: 27,
} as const;

/** Ideographs stand between -120 and 880 of their square. */
const squareMiddle = 380;
const inRadians = Math.PI / 180;

/**
 * Draws a round red seal: ring, star in the middle, name along the arc, 42 mm across. A picture for the eye;
 * what proves an opinion is its signature, not this.
 */
export const drawSeal = (name: string): Drawing => {
  const chars = [...printable(name).replace(/\s/g, '')];
  const step = Math.min(shape.step, shape.arc / Math.max(1, chars.length - 1));
  const width = Math.min(shape.textWidth, step * inRadians * shape.textRadius * 0.94);
  const middle = sealSide / 2;
  const letters = chars.flatMap((char, at): readonly Step[] => {
    const angle = (at - (chars.length - 1) / 2) * step * inRadians;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    return glyphSteps(char, (x, y) => {
      const along = ((x - 500) / 1000) * width;
      const outward = shape.textRadius + ((y - squareMiddle) / 1000) * shape.textHeight;
      return [middle + along * cos + outward * sin, middle + along * sin - outward * cos];
    });
  });
  return {
    side: sealSide,
    colour: '#B3261E',
    steps: [
      ...circle(middle, middle, middle - 0.2, true),
      ...circle(middle, middle, middle - 0.2 - shape.ring, false),
      ...star(middle, middle + 0.3, shape.star),
      ...letters,
    ],
  };
};
