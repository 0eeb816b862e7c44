/// <reference lib="dom" />
import { Failure } from '@domain/failure/failure';
import { createStore, del, entries, set } from 'idb-keyval';
import type { Shelf } from './queue.types';

const store = createStore('outbox', 'entries');

/** @returns what the browser said against a write, for people */
export const noRoom = (error: unknown): Failure =>
  new Failure('TOO_LARGE', {
    message:
      '浏览器不能再存东西了，这条记录还没有存下，内容都在本页。请先等“在本机”的记录发送完，或腾出磁盘空间后再保存一次。',
    log: String(error),
  });

/** The browser's IndexedDB. */
export const shelf: Shelf = {
  load: () => entries<string, unknown>(store),
  put: (key, value) =>
    set(key, value, store).catch((error: unknown) => {
      throw noRoom(error);
    }),
  drop: (key) => del(key, store),
};
