import type { FileOwner } from '@domain/files/owner';
import type { FileRef } from '@domain/form/answers';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PickedFile } from '@/platform/picked-file';
import { asFailure } from '@/services/client';
import { newRequestId } from '@/services/request-id';
import { uploadFile } from '@/services/upload';

export interface Upload {
  readonly key: string;
  readonly file: PickedFile;
  /** 0 to 1. */
  readonly share: number;
  /** Why it stopped; null while it goes on. */
  readonly failure: string | null;
}

/**
 * Uploads under way for one field. A file that arrives after the page was left is still added to the answers.
 * @param add puts a stored file among the answers
 */
export const useUploads = ({ kind, id }: FileOwner, add: (file: FileRef) => void) => {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  const change = useCallback((key: string, change: (upload: Upload) => Upload | null) => {
    if (!shown.current) return;
    setUploads((all) => all.flatMap((one) => (one.key === key ? (change(one) ?? []) : one)));
  }, []);

  const run = useCallback(
    async (key: string, file: PickedFile) => {
      try {
        const stored = await uploadFile({ kind, id }, file, (share) =>
          change(key, (upload) => ({ ...upload, share })),
        );
        add(stored);
        change(key, () => null);
      } catch (error) {
        const { userMessage } = asFailure(error);
        change(key, (upload) => ({ ...upload, failure: userMessage }));
      }
    },
    [kind, id, add, change],
  );

  const begin = useCallback(
    (files: readonly PickedFile[]) => {
      const fresh = files.map((file) => ({ key: newRequestId(), file, share: 0, failure: null }));
      setUploads((all) => [...all, ...fresh]);
      for (const { key, file } of fresh) void run(key, file);
    },
    [run],
  );
  const again = useCallback(
    ({ key, file }: Upload) => {
      change(key, (upload) => ({ ...upload, failure: null }));
      void run(key, file);
    },
    [change, run],
  );
  const drop = useCallback(({ key }: Upload) => change(key, () => null), [change]);
  return { uploads, begin, again, drop };
};
