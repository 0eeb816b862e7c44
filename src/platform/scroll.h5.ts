/// <reference lib="dom" />

/** Brings an element of the page into view. */
export const scrollToElement = (id: string): void => {
  document.getElementById(id)?.scrollIntoView({ block: 'center' });
};
