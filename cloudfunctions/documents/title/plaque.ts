import { rectangle } from '../drawing/drawing';
import { lineSteps } from '../drawing/glyph';
import { breakLines } from '../layout/break-lines';
import type { Artwork, Shape } from './artwork';
import type { TitlePaper } from './title-paper';

/** 牌匾, millimetres: the usual size of a door plaque. The rules give none. */
export const plaqueSize = { width: 600, height: 400 } as const;

const colours = { ground: '#F3D9A4', line: '#7A1712', ink: '#7A1712' } as const;
const margin = 40;

const frameOf = (inset: number, thick: number): Shape => {
  const { width, height } = plaqueSize;
  const outer = rectangle(inset, inset, width - 2 * inset, height - 2 * inset);
  const inner = inset + thick;
  // The inner edge runs the other way round: what lies between is filled.
  return {
    colour: colours.line,
    steps: [
      ...outer,
      ['M', inner, inner],
      ['L', inner, height - inner],
      ['L', width - inner, height - inner],
      ['L', width - inner, inner],
      ['Z'],
    ],
  };
};

/** A text of one or more lines, each as large as `size` allows within the plaque's margins. */
const block = (text: string, top: number, size: number, most: number): readonly Shape[] => {
  const width = plaqueSize.width - 2 * margin;
  let fitting = size;
  const lines = () => breakLines(text, { width, size: fitting, weight: 'bold', indent: 0 });
  while (lines().length > most && fitting > 8) fitting -= 1;
  return lines().map(({ text: line }, index) => ({
    colour: colours.ink,
    steps: lineSteps(line, plaqueSize.width / 2, top + index * fitting * 1.4, fitting),
  }));
};

/** Breaks the honour's name behind the union that gives it, not within a word. */
const inTwoLines = (programme: string): string => programme.replace(/^(.{2,20}?工会)(?=.)/u, '$1\n');

/** Draws the plaque of a title, true to size (二(一)). */
export const drawPlaque = ({ programme, studioName, issuer, date }: TitlePaper): Artwork => ({
  title: `${studioName}牌匾`,
  ...plaqueSize,
  shapes: [
    { colour: colours.ground, steps: rectangle(0, 0, plaqueSize.width, plaqueSize.height) },
    frameOf(12, 3),
    frameOf(18, 1),
    ...block(studioName, 130, 48, 1),
    ...block(inTwoLines(programme), 210, 26, 2),
    ...block(issuer, 320, 24, 1),
    ...block(date, 356, 20, 1),
  ],
});
