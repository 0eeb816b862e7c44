/// <reference lib="dom" />
import { createStore } from '@/services/store';

export interface Linked {
  readonly url: string;
  readonly name: string;
  readonly type: string;
}

/** The file that lies open over the page; null when none does. */
export const openedDocument = createStore<Linked | null>(null);

/** Milliseconds for which a download may still be read from memory. */
const keptFor = 60_000;

/** Saves a file under its own name: fetched first, since a browser takes the name of an address over the one it is given. */
export const downloadDocument = async ({ url, name }: Linked): Promise<void> => {
  const content = await fetch(url)
    .then((answer) => (answer.ok ? answer.blob() : null))
    .catch(() => null);
  const address = content === null ? url : URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
  if (content !== null) setTimeout(() => URL.revokeObjectURL(address), keptFor);
};

/** A browser opens or keeps every file. */
export const opensHere = (_: Pick<Linked, 'name' | 'type'>): boolean => true;

/** @returns a function that downloads the file */
export const fetchToSend = (file: Linked): Promise<() => Promise<void>> =>
  Promise.resolve(() => downloadDocument(file));

/** Opens a file in place: pictures and PDF over the page, other kinds are downloaded. */
export const openDocument = (file: Linked): Promise<void> => {
  if (!file.type.startsWith('image/') && file.type !== 'application/pdf') return downloadDocument(file);
  openedDocument.set(file);
  return Promise.resolve();
};
