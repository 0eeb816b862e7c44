/// <reference lib="dom" />
import { nearby, type Seen } from './near';

/** Follows whether an element of the page is in the window or near it. @returns a function that ends it */
export const watchNear = (id: string, tell: (seen: Seen) => void): (() => void) => {
  const element = document.getElementById(id);
  if (element === null) return () => undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const seen = entries.at(-1);
      if (seen !== undefined) tell({ near: seen.isIntersecting, height: seen.boundingClientRect.height });
    },
    { rootMargin: `${nearby}px 0px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
};
