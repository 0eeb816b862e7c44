import { PNG } from 'pngjs';
import { eventually } from '../hands/eventually';
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
export const arrived = (programme: Programme, text: string, count: number) =>
  eventually(
    () => titled(programme, text),
    ({ length }) => length >= count,
  );
