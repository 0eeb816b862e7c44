import type { Step } from '../drawing/drawing';
import type { Artwork } from './artwork';

/** Thousandths of a millimetre are finer than any cutter. */
const number = (value: number): string => String(Math.round(value * 1_000) / 1_000);
const step = ([command, ...points]: Step): string => `${command}${points.map(number).join(' ')}`;
const escaped = (text: string): string => text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`);

/** @returns an SVG whose size is given in millimetres, so that it opens in true size */
export const artworkSvg = ({ title, width, height, shapes }: Artwork): Buffer =>
  Buffer.from(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
      `<title>${escaped(title)}</title>`,
      ...shapes.map(({ colour, steps }) => `<path fill="${colour}" d="${steps.map(step).join('')}"/>`),
      '</svg>',
      '',
    ].join('\n'),
  );
