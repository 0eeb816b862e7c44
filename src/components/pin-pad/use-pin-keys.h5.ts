/// <reference lib="dom" />
import { useEffect } from 'react';

/** At a desk the digits can be typed. */
export const usePinKeys = (add: (digit: string) => void, takeBack: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) add(event.key);
      else if (event.key === 'Backspace') takeBack();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [add, takeBack]);
};
