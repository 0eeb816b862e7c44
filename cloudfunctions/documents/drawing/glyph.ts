import type { Path } from 'fontkit';
import { outlineOf } from '../fonts/faces';
import { printable } from '../fonts/printable';
import { runsOf, widthOf } from '../fonts/typeset';
import type { Step } from './drawing';

/** Takes a point of the character's square (0…1000, y upward) to its place in the drawing. */
export type Placing = (x: number, y: number) => readonly [number, number];

/** @returns an outline with each of its points placed */
const stepsOf = (path: Path, place: Placing): readonly Step[] => {
  const steps: Step[] = [];
  let last: readonly [number, number] = [0, 0];
  for (const { command, args } of path.commands) {
    const points: (readonly [number, number])[] = [];
    for (let at = 0; at + 1 < args.length; at += 2) {
      points.push(place(args[at] ?? 0, args[at + 1] ?? 0));
    }
    const [a = last, b = a, c = b] = points;
    if (command === 'moveTo') steps.push(['M', ...a]);
    else if (command === 'lineTo') steps.push(['L', ...a]);
    else if (command === 'bezierCurveTo') steps.push(['C', ...a, ...b, ...c]);
    else if (command === 'quadraticCurveTo') {
      const [x0, y0] = last;
      steps.push([
        'C',
        x0 + (2 / 3) * (a[0] - x0),
        y0 + (2 / 3) * (a[1] - y0),
        b[0] + (2 / 3) * (a[0] - b[0]),
        b[1] + (2 / 3) * (a[1] - b[1]),
        ...b,
      ]);
    } else steps.push(['Z']);
    last = points.at(-1) ?? last;
  }
  return steps;
};

/** @returns the outline of one character in the bold face, each point placed */
export const glyphSteps = (char: string, place: Placing): readonly Step[] => {
  const run = runsOf(char, 'bold')[0];
  if (!run) return [];
  const { path, advance } = outlineOf(run.face, run.text);
  // Narrow characters (digits, Latin) stand in the middle of the square.
  const inset = (1000 - advance) / 2;
  return stepsOf(path, (x, y) => place(x + inset, y));
};

/**
 * One line of bold text as outlines, so that a workshop needs no font.
 * @param middle of the line; `baseline` and `size` (of the type) in the drawing's unit
 */
export const lineSteps = (text: string, middle: number, baseline: number, size: number): readonly Step[] => {
  let at = middle - widthOf(printable(text), 'bold', size) / 2;
  return runsOf(text, 'bold').flatMap(({ face, text: run }) =>
    [...run].flatMap((char) => {
      const { path, advance } = outlineOf(face, char);
      const left = at;
      at += (advance * size) / 1000;
      return stepsOf(path, (x, y) => [left + (x * size) / 1000, baseline - (y * size) / 1000]);
    }),
  );
};
