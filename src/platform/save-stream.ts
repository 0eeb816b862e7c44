/** Where a large file goes, piece by piece. */
export interface SaveStream {
  readonly write: (piece: Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly abort: () => Promise<void>;
}

/** A phone has no place for files of gigabytes: they are saved on a computer. */
export const canSaveStream = false;

/** @returns never anything on a phone */
export const openSaveStream = (_name: string): Promise<SaveStream | null> => Promise.resolve(null);
