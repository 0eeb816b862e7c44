/// <reference lib="dom" />
import type { SaveStream } from './save-stream';

export type { SaveStream } from './save-stream';
export const canSaveStream = true;

/** Browsers that write to the disk while a file arrives; the types of the platform do not know it yet. */
interface Picker {
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<{
    readonly createWritable: () => Promise<{
      readonly write: (piece: BufferSource) => Promise<void>;
      readonly close: () => Promise<void>;
      readonly abort: () => Promise<void>;
    }>;
  }>;
}

/** Milliseconds for which a download may still be read from memory. */
const keptFor = 60_000;

/** The browser keeps the pieces, on the disk where they are many, and downloads them as one file in the end. */
const gathered = (name: string): SaveStream => {
  const pieces: Blob[] = [];
  return {
    write: (piece) => {
      pieces.push(new Blob([piece as BlobPart]));
      return Promise.resolve();
    },
    close: () => {
      const address = URL.createObjectURL(new Blob(pieces));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), keptFor);
      return Promise.resolve();
    },
    abort: () => {
      pieces.length = 0;
      return Promise.resolve();
    },
  };
};

const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * Opens a file to be written piece by piece. To be called straight from a tap: the browser may ask where to.
 * @returns null where the person does not want it after all
 */
export const openSaveStream = async (name: string): Promise<SaveStream | null> => {
  const { showSaveFilePicker } = window as Picker;
  if (showSaveFilePicker === undefined) return gathered(name);
  try {
    const handle = await showSaveFilePicker({ suggestedName: name });
    const file = await handle.createWritable();
    return {
      write: (piece) => file.write(piece as BufferSource),
      close: () => file.close(),
      abort: () => file.abort(),
    };
  } catch (error) {
    if (isCancelled(error)) return null;
    return gathered(name);
  }
};
