/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** One line of words on a page and where it stands; CSS pixels, from the page's left and from below its top bar. */
export interface Line {
  readonly words: string;
  readonly left: number;
  /** null: it stays where it is while the page scrolls */
  readonly top: number | null;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly size: string;
}

/** What a page shows between its bars. */
export interface Look {
  /** In the page's order; bars that each build draws in its own way are left out. */
  readonly lines: readonly Line[];
  /** Where the page begins below its top bar and ends above what is fixed at its bottom; CSS pixels of the screen. */
  readonly area: { readonly top: number; readonly bottom: number };
}

/** Runs in the page. */
const look = (): Look => {
  const page = document.querySelector('wx-page') ?? document.body;
  const frame = document.querySelector('#screen')?.getBoundingClientRect();
  const area = { top: frame?.top ?? 0, bottom: frame?.bottom ?? window.innerHeight };
  const everything = Array.from(page.querySelectorAll('*'));
  for (const element of everything) {
    const { position } = getComputedStyle(element);
    if (position !== 'fixed' && position !== 'sticky') continue;
    const { top, bottom, width, height } = element.getBoundingClientRect();
    if (height === 0 || height > 200 || width < window.innerWidth / 2) continue;
    if (top <= area.top + 1) area.top = Math.max(area.top, bottom);
    else if (bottom >= area.bottom - 1) area.bottom = Math.min(area.bottom, top);
  }
  const isFixed = (element: Element): boolean => {
    for (let around: Element | null = element; around; around = around.parentElement)
      if (getComputedStyle(around).position === 'fixed') return true;
    return false;
  };
  const bars = 'nav, header, [role=tablist], [role=tab], style, script, option';
  const lines: Line[] = [];
  for (const element of everything) {
    const own = Array.from(element.childNodes).filter(
      (node) => node.nodeType === 3 && node.textContent?.trim(),
    );
    if (own.length === 0 || element.closest(bars) || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const { left, top, width, height } = range.getBoundingClientRect();
    if (width === 0) continue;
    const { color, fontSize } = getComputedStyle(element);
    lines.push({
      words: own.map((node) => node.textContent?.replace(/\s+/g, ' ').trim()).join(' '),
      left,
      top: isFixed(element) ? null : top - area.top,
      width,
      height,
      colour: color,
      size: fontSize,
    });
  }
  return { lines, area };
};

/** Reads a page as it is shown, from its beginning. */
export const lookAt = (page: Page): Promise<Look> => page.evaluate(look);
