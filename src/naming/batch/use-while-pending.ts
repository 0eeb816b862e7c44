import { useEffect } from 'react';

/** Milliseconds between two looks at work that goes on at the server. */
const pause = 2_000;

/** Asks again for as long as something follows at the server. */
export const useWhilePending = (pending: boolean, ask: () => unknown): void => {
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setInterval(ask, pause);
    return () => clearInterval(timer);
  }, [pending, ask]);
};
