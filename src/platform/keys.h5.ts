/// <reference lib="dom" />
import { useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/**
 * Single keys that act while nothing is being typed and nothing lies over the page, by `event.key`.
 * @param within id of the element in which the keyboard must be; left out: anywhere on the page
 */
export const useKeys = (actions: Readonly<Record<string, () => void>>, within?: string): void => {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const action = latest.current[event.key];
      const outside =
        within !== undefined && !(event.target instanceof Element && event.target.closest(`#${within}`));
      const busy = outside || isTyping(event.target) || document.querySelector('[role="dialog"]') !== null;
      if (action === undefined || busy || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [within]);
};
