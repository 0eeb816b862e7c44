/// <reference lib="dom" />
import { createStore, del, get, keys, set } from 'idb-keyval';
import type { FileShelf } from './queue.types';
import { noRoom } from './shelf.h5';
import { typeOf } from './type-of';
import { withoutPlace } from './without-place';

const store = createStore('outbox-files', 'files');
/** Addresses under which this page draws kept pictures; the browser forgets them with the page. */
const drawn = new Map<string, string>();

/** The browser's IndexedDB. */
export const fileShelf: FileShelf = {
  list: () => keys<string>(store),
  save: async (id, file) => {
    const bytes = withoutPlace(await file.read(0, file.size));
    await set(id, bytes, store).catch((error: unknown) => {
      throw noRoom(error);
    });
    return { size: bytes.length, type: typeOf(bytes) };
  },
  open: async (id, { name, type }) => {
    const bytes = await get<Uint8Array<ArrayBuffer>>(id, store);
    if (bytes === undefined) return null;
    if (!drawn.has(id)) drawn.set(id, URL.createObjectURL(new Blob([bytes], { type })));
    return {
      name,
      size: bytes.length,
      preview: drawn.get(id) ?? '',
      read: (from, length) => Promise.resolve(bytes.slice(from, from + length)),
    };
  },
  drop: async (id) => {
    await del(id, store);
    const address = drawn.get(id);
    if (address !== undefined) URL.revokeObjectURL(address);
    drawn.delete(id);
  },
};
