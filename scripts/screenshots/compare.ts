/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** One line of words on a page and where it stands, CSS pixels. */
export interface Line {
  readonly words: string;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly size: string;
}

/** What a page shows: its words, in order. Bars that each build draws in its own way are left out. */
export type Look = readonly Line[];

/** Runs in the page. */
const look = (): Line[] => {
  const bars = 'nav, header, [role=tablist], [role=tab], #taro-navigation-bar, .navigation-bar';
  const page = document.querySelector('wx-page') ?? document.body;
  const lines: Line[] = [];
  for (const element of Array.from(page.querySelectorAll('*'))) {
    const own = Array.from(element.childNodes).filter(
      (node) => node.nodeType === 3 && node.textContent?.trim(),
    );
    if (own.length === 0 || element.closest(bars) || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, width, height } = range.getBoundingClientRect();
    const { color, fontSize } = getComputedStyle(element);
    const words = own.map((node) => node.textContent?.replace(/\s+/g, ' ').trim()).join(' ');
    if (width === 0 || element.closest('style, script')) continue;
    lines.push({ words, left, width, height, colour: color, size: fontSize });
  }
  return lines;
};

/** Reads a page as it is shown. */
export const lookAt = (page: Page): Promise<Look> => page.evaluate(look);

/** What one build shows and the other does not, and lines that both show but elsewhere or otherwise. */
export interface Difference {
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly moved: readonly string[];
}

export interface PageDifference extends Difference {
  readonly name: string;
}

/** Pixels within which two lines stand at the same place. */
const near = 2;

const deviation = (one: Line, other: Line): string | null => {
  const told = (['left', 'width', 'height'] as const)
    .filter((side) => Math.abs(one[side] - other[side]) > near)
    .map((side) => `${side} ${Math.round(one[side])} / ${Math.round(other[side])}`);
  if (one.colour !== other.colour) told.push(`colour ${one.colour} / ${other.colour}`);
  if (one.size !== other.size) told.push(`size ${one.size} / ${other.size}`);
  return told.length === 0 ? null : `${one.words.slice(0, 24)}: ${told.join(', ')}`;
};

/** Compares what two builds show on the same page; every line is matched once. */
export const compare = (first: Look, second: Look): Difference => {
  const left = new Map<string, Line[]>();
  for (const line of second) left.set(line.words, [...(left.get(line.words) ?? []), line]);
  const onlyFirst: string[] = [];
  const moved: string[] = [];
  for (const line of first) {
    const match = left.get(line.words)?.shift();
    if (match === undefined) onlyFirst.push(line.words);
    else {
      const told = deviation(line, match);
      if (told !== null) moved.push(told);
    }
  }
  return { onlyFirst, onlySecond: [...left.values()].flat().map(({ words }) => words), moved };
};

const weight = ({ onlyFirst, onlySecond, moved }: Difference): number =>
  5 * (onlyFirst.length + onlySecond.length) + moved.length;

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `- ${line}`)];

/** @returns the report in Markdown, pages that differ most first */
export const reportOf = (pages: readonly PageDifference[]): string => {
  const differing = pages
    .filter((page) => weight(page) > 0)
    .sort((one, other) => weight(other) - weight(one));
  return [
    '# The two builds compared on a phone of 375',
    '',
    `${pages.length} pages, ${pages.length - differing.length} the same in words, places, sizes and colours.`,
    ...differing.flatMap((page) => [
      '',
      `## ${page.name}`,
      ...list('Only in the mini-program', page.onlyFirst),
      ...list('Only in the browser', page.onlySecond),
      ...list('Shown otherwise (mini-program / browser)', page.moved),
    ]),
    '',
  ].join('\n');
};
