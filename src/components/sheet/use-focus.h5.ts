/// <reference lib="dom" />
import { useEffect } from 'react';

const reachable = [
  'button:not([disabled])',
  'a[href]',
  'input:not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
].join(',');

const isOnTop = (dialog: Element): boolean =>
  Array.from(document.querySelectorAll('[role="dialog"]')).at(-1) === dialog;

/** Where Tab leads from the last element, and Shift+Tab from the first. */
const around = (dialog: Element, backwards: boolean): HTMLElement | null => {
  const all = Array.from(dialog.querySelectorAll<HTMLElement>(reachable)).filter((one) =>
    one.checkVisibility(),
  );
  const [first, last] = [all[0] ?? null, all.at(-1) ?? null];
  const active = document.activeElement;
  const outside = !dialog.contains(active) || active === dialog;
  if (backwards) return outside || active === first ? last : null;
  return !dialog.contains(active) || active === last ? first : null;
};

/**
 * Brings the keyboard into a dialog as it opens, keeps it there, and back to where it was as it closes.
 * @param id of the dialog's element
 */
export const useFocus = (id: string): void => {
  useEffect(() => {
    const dialog = document.getElementById(id);
    if (dialog === null) return;
    const before = document.activeElement;
    dialog.tabIndex = -1;
    let frame = 0;
    // Taro's elements are hidden until they are drawn: what is hidden takes no focus.
    const enter = (tries: number): void => {
      if (dialog.contains(document.activeElement)) return;
      dialog.focus({ preventScroll: true });
      if (tries > 1) frame = requestAnimationFrame(() => enter(tries - 1));
    };
    enter(30);
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || !isOnTop(dialog)) return;
      const next = around(dialog, event.shiftKey);
      if (next === null) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener('keydown', listen);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', listen);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [id]);
};
