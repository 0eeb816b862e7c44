/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';

/** What a page does to hands and eyes, in words; nothing where all is well. */
export interface Measured {
  /** Things to tap that are smaller than a fingertip. */
  readonly small: readonly string[];
  /** Things to tap that stay where the phone has its strip. */
  readonly low: readonly string[];
  /** Words of which a part cannot be seen. */
  readonly cut: readonly string[];
}

/** Runs in the page. CSS pixels. */
const look = ({ least, strip }: { least: number; strip: number }): Measured => {
  const tappable = [
    'button',
    'a[href]',
    'input',
    'textarea',
    'select',
    '[role=button]',
    '[role=link]',
    '[role=radio]',
    '[role=checkbox]',
    '[role=tab]',
    '[role=switch]',
  ].join(',');
  const shown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0;
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30) ||
    element.outerHTML.slice(0, 120);
  /** Lets go of rounding. */
  const over = (length: number) => Math.round(length * 10) / 10;
  /** A field's frame is tapped as well as the field. */
  const boxOf = (element: Element) => {
    const own = element.getBoundingClientRect();
    const frame = element.closest('label, wx-input, wx-textarea')?.getBoundingClientRect() ?? own;
    return { width: Math.max(own.width, frame.width), height: Math.max(own.height, frame.height) };
  };
  const targets = [...document.querySelectorAll(tappable)].filter(
    (element) => shown(element) && !element.closest('[aria-hidden=true]'),
  );
  const isFixed = (element: Element): boolean => {
    for (let around: Element | null = element; around; around = around.parentElement)
      if (getComputedStyle(around).position === 'fixed') return true;
    return false;
  };
  const low = targets
    .filter((element) => isFixed(element))
    .filter((element) => element.getBoundingClientRect().bottom > window.innerHeight - strip + 0.5)
    .map(nameOf);
  const small = targets.flatMap((element) => {
    const { width, height } = boxOf(element);
    return over(width) < least || over(height) < least
      ? [`${nameOf(element)}: ${over(width)} × ${over(height)}`]
      : [];
  });
  /** How far the words themselves reach, whatever their boxes say. */
  const wordsOf = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  };
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  const cutBy = (element: Element): string | null => {
    const words = wordsOf(element);
    if (words.width === 0) return null;
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      // Two lines of a summary, with an ellipsis: the whole of it is a tap away.
      if (webkitLineClamp !== 'none') return null;
      if (scrolls(overflowX) || scrolls(overflowY)) return null;
      if (overflowX !== 'visible' && words.right > box.right + 1)
        return `${over(words.right - box.right)} px to the right`;
      if (overflowY !== 'visible' && words.bottom > box.bottom + 2)
        return `${over(words.bottom - box.bottom)} px below`;
    }
    return null;
  };
  const cut = [...document.body.querySelectorAll('*')]
    .filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    )
    .filter(shown)
    .flatMap((element) => {
      const by = cutBy(element);
      return by === null ? [] : [`${nameOf(element)}: ${by}`];
    });
  return { low, small: [...new Set(small)], cut: [...new Set(cut)] };
};

/** Least width and height of what is tapped, CSS pixels. */
export const fingertip = 44;

/**
 * Measures what can be tapped and what can be read on the page that is shown.
 * @param strip height of the strip at the bottom that is the phone's own, CSS pixels
 */
export const measure = (page: Page, strip: number): Promise<Measured> =>
  page.evaluate(look, { least: fingertip, strip });
