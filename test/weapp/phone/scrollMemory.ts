/** Where a page and what scrolls inside it stood. */
export type ScrollMemory = { element: Element; top: number; left: number }[];

/** Notes every scrolled element: a page out of the document forgets. */
export function rememberScroll(page: HTMLElement): ScrollMemory {
  return Array.from(page.querySelectorAll('*'))
    .filter((element) => element.scrollTop !== 0 || element.scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }));
}

/** Scrolls back to where everything stood. */
export function restoreScroll(memory: ScrollMemory): void {
  for (const { element, top, left } of memory) element.scrollTo(left, top);
}
