import { slowPage } from '@domain/faults/fault';
import { useEffect, useRef } from 'react';
import { online } from '@/services/connection';
import { noteFault } from './journal';

/** Milliseconds; beyond it the program lay in the background. */
const longest = 60_000;
const verySlow = 10_000;

/** Notes a page whose content came late though there was a network. @param ready whether the content is there */
export const useSlowPage = (ready: boolean): void => {
  const waiting = useRef<number | null>(null);
  useEffect(() => {
    if (!online.get()) return;
    if (!ready) {
      waiting.current ??= Date.now();
      return;
    }
    const waited = waiting.current === null ? 0 : Date.now() - waiting.current;
    waiting.current = null;
    if (waited < slowPage || waited > longest) return;
    noteFault('slow', waited < verySlow ? '3 s to 10 s' : '10 s to 60 s');
  }, [ready]);
};
