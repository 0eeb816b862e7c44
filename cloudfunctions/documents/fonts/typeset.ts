import { type FaceName, faceNamed } from './faces';
import { missingMark, printable } from './printable';

export type Weight = 'regular' | 'bold';

/** A stretch of text that one face holds whole. */
export interface Run {
  readonly face: FaceName;
  readonly text: string;
}

interface Drawn {
  readonly face: FaceName;
  readonly char: string;
  /** In a thousandth of the type size. */
  readonly advance: number;
  readonly missing: boolean;
}

const known: Readonly<Record<Weight, Map<string, Drawn>>> = { regular: new Map(), bold: new Map() };

const inFace = (face: FaceName, char: string, missing: boolean): Drawn | null => {
  const { font } = faceNamed(face);
  const codePoint = char.codePointAt(0) ?? 0;
  if (!font.hasGlyphForCodePoint(codePoint)) return null;
  const advance = (font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm;
  return { face, char, advance, missing };
};

/** Looks a character up in the main face, then in the fallback; the last resort is the mark 〓. */
const drawn = (char: string, weight: Weight): Drawn => {
  const before = known[weight].get(char);
  if (before) return before;
  const found = inFace(weight, char, false) ??
    inFace('fallback', char, false) ??
    inFace(weight, missingMark, true) ?? { face: weight, char: '', advance: 0, missing: true };
  known[weight].set(char, found);
  return found;
};

/** @returns the text in stretches by face, each character in a face that holds it */
export const runsOf = (text: string, weight: Weight): readonly Run[] => {
  const runs: Run[] = [];
  for (const one of printable(text)) {
    const { face, char } = drawn(one, weight);
    const last = runs.at(-1);
    if (last?.face === face) runs[runs.length - 1] = { face, text: last.text + char };
    else runs.push({ face, text: char });
  }
  return runs;
};

/** @returns the width of one line of printable text at a type size, in the unit of the size */
export const widthOf = (text: string, weight: Weight, size: number): number => {
  let width = 0;
  for (const char of text) width += drawn(char, weight).advance;
  return (width * size) / 1000;
};

/** @returns the characters of the text that no font holds, each once */
export const missingIn = (text: string): readonly string[] => [
  ...new Set([...printable(text)].filter((char) => char !== '\n' && drawn(char, 'regular').missing)),
];
