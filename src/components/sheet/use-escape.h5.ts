/// <reference lib="dom" />
import { useEffect } from 'react';

/** Escape closes the sheet. */
export const useEscape = (close: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [close]);
};
