/// <reference lib="dom" />

/** Puts the keyboard on an element of the page and brings it into view. */
export const focusOn = (id: string): void => {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
};
