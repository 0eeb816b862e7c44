/// <reference lib="dom" />
import { compressPicture } from './compress-picture.h5';
import type { PickedFile } from './picked-file';

const inBrowser = (file: File, preview?: string): PickedFile => ({
  name: file.name,
  size: file.size,
  ...(preview === undefined ? {} : { preview }),
  read: async (from, length) => new Uint8Array(await file.slice(from, from + length).arrayBuffer()),
});

const choose = (accept: string, multiple: boolean): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.style.display = 'none';
    const finish = (files: readonly File[]) => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => finish(Array.from(input.files ?? [])));
    input.addEventListener('cancel', () => finish([]));
    document.body.append(input);
    input.click();
  });

/** Takes or chooses pictures; large ones are made smaller. */
export const pickPictures = async (count: number): Promise<readonly PickedFile[]> => {
  const chosen = await choose('image/jpeg,image/png,image/webp', count > 1);
  return Promise.all(
    chosen.slice(0, count).map(async (file) => {
      const smaller = await compressPicture(file);
      return inBrowser(smaller, URL.createObjectURL(smaller));
    }),
  );
};

/** Chooses one picture as it is, neither compressed nor put on white. @returns null when the user thinks better of it */
export const pickOriginal = async (): Promise<PickedFile | null> => {
  const [file] = await choose('image/png,image/jpeg', false);
  return file === undefined ? null : inBrowser(file, URL.createObjectURL(file));
};

export const pickFiles = async (count: number): Promise<readonly PickedFile[]> => {
  const chosen = await choose('.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp', count > 1);
  return chosen.slice(0, count).map((file) => inBrowser(file));
};

/** Chooses one Excel or CSV file. @returns null when the user thinks better of it */
export const pickSheet = async (): Promise<PickedFile | null> => {
  const [file] = await choose('.xlsx,.csv', false);
  return file === undefined ? null : inBrowser(file);
};

export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return btoa(text);
};
