import { PNG } from 'pngjs';
import type { Attachment } from '../hands/hands';
import type { Programme } from '../programme';

/** A picture of one colour; no two have the same digest. */
export const photo = (shade: number): Attachment => {
  const png = new PNG({ width: 64, height: 48 });
  png.data.fill(shade);
  return { name: `照片${shade}.png`, content: PNG.sync.write(png) };
};

/** The member's entries with these words, as the server has them. */
export const titled = async (programme: Programme, text: string) =>
  (await programme.done('member', 'activity.list', { text })).rows.map(({ id, content }) => ({
    id,
    title: content.title,
    photos: content.photos.length,
  }));

/** Waits until so many entries with these words have arrived. */
export const arrived = async (programme: Programme, text: string, count: number) => {
  for (let left = 100; ; left -= 1) {
    const found = await titled(programme, text);
    if (found.length >= count || left === 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};
