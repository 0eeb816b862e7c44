import type { Line } from './look';
import { reasonFor } from './platform-words';

/** What one build shows and the other does not, and lines that both show but elsewhere or otherwise. */
export interface Difference {
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly moved: readonly string[];
  /** Words that one of the platforms alone can offer, and why. */
  readonly ofThePlatform: readonly string[];
}

/** Pixels within which two lines stand at the same place. */
const near = 3;

const deviation = (one: Line, other: Line, isHigher: boolean): string | null => {
  const sides = ['left', 'width', 'height', ...(isHigher ? [] : (['top'] as const))] as const;
  const told = sides.flatMap((side) => {
    const [here, there] = [one[side] ?? 0, other[side] ?? 0];
    return Math.abs(here - there) > near ? [`${side} ${Math.round(here)} / ${Math.round(there)}`] : [];
  });
  if (one.colour !== other.colour) told.push(`colour ${one.colour} / ${other.colour}`);
  if (one.size !== other.size) told.push(`size ${one.size} / ${other.size}`);
  return told.length === 0 ? null : `${one.words.slice(0, 24)}: ${told.join(', ')}`;
};

/**
 * Compares what two builds show on the same page; every line is matched once.
 * @param places false: words alone, for screens that the builds lay out each in its own way
 */
export const compare = (first: readonly Line[], second: readonly Line[], places: boolean): Difference => {
  const left = new Map<string, Line[]>();
  for (const line of second) left.set(line.words, [...(left.get(line.words) ?? []), line]);
  const onlyFirst: string[] = [];
  const moved: string[] = [];
  // Once one build has shown what the other cannot, all that follows stands lower in it.
  let isHigher = false;
  for (const line of first) {
    const match = left.get(line.words)?.shift();
    if (match === undefined) onlyFirst.push(line.words);
    else if (places) {
      const told = deviation(line, match, isHigher);
      if (told !== null) moved.push(told);
      if (Math.abs((line.top ?? 0) - (match.top ?? 0)) > near) isHigher = true;
    }
  }
  const onlySecond = [...left.values()].flat().map(({ words }) => words);
  const isMissed = (words: string) => reasonFor(words) === null;
  // Where a table stands in the place of cards, what was one line of a card lies in several cells.
  const shown = second.map(({ words }) => words).join('\n');
  const isElsewhere = (words: string) => !places && words.split(' · ').every((part) => shown.includes(part));
  return {
    onlyFirst: onlyFirst.filter((words) => isMissed(words) && !isElsewhere(words)),
    onlySecond: onlySecond.filter(isMissed),
    moved,
    ofThePlatform: [...onlyFirst, ...onlySecond].flatMap((words) => {
      const why = reasonFor(words);
      return why === null ? [] : [`${words.slice(0, 24)}: ${why}`];
    }),
  };
};
