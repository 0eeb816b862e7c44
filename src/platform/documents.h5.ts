/// <reference lib="dom" />
import { createStore } from '@/services/store';

export interface Linked {
  readonly url: string;
  readonly name: string;
  readonly type: string;
}

/** The file that lies open over the page; null when none does. */
export const openedDocument = createStore<Linked | null>(null);

export const downloadDocument = ({ url, name }: Linked): Promise<void> => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
  return Promise.resolve();
};

/** Opens a file in place: pictures and PDF over the page, other kinds are downloaded. */
export const openDocument = (file: Linked): Promise<void> => {
  if (!file.type.startsWith('image/') && file.type !== 'application/pdf') return downloadDocument(file);
  openedDocument.set(file);
  return Promise.resolve();
};
