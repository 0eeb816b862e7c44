import { useState } from 'react';
import { storage } from '@/platform/storage';

const keyOf = (what: string): string => `years:${what}`;

/** What is being written, kept on this device under a name until it is sent; nothing typed is lost. */
export interface KeptDraft<Content> {
  readonly content: Content;
  readonly change: (change: (now: Content) => Content) => void;
  readonly forget: () => void;
}

/**
 * @param what names the draft: the object's id and the version it begins from, so that an outdated draft is not taken up
 * @param fresh what stands there while nothing has been written
 */
export const useKeptDraft = <Content extends object>(what: string, fresh: Content): KeptDraft<Content> => {
  const [content, setContent] = useState<Content>(() => {
    const kept = storage.read(keyOf(what));
    return typeof kept === 'object' && kept !== null ? { ...fresh, ...kept } : fresh;
  });
  return {
    content,
    change: (change) =>
      setContent((now) => {
        const next = change(now);
        storage.write(keyOf(what), next);
        return next;
      }),
    forget: () => storage.remove(keyOf(what)),
  };
};
