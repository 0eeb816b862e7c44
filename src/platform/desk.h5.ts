/// <reference lib="dom" />
import { useEffect, useState } from 'react';

/** Whether the window is at least so wide, px: 768 is where the desk begins. */
export const useDesk = (width = 768): boolean => {
  const [wide, setWide] = useState(() => matchMedia(`(min-width: ${width}px)`).matches);
  useEffect(() => {
    const query = matchMedia(`(min-width: ${width}px)`);
    const tell = () => setWide(query.matches);
    tell();
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  }, [width]);
  return wide;
};
