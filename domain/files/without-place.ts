import { plainJpeg } from './picture/plain-jpeg';
import { plainPng } from './picture/plain-png';
import { plainWebp } from './picture/plain-webp';

/**
 * Takes out of a picture what the camera has written beside it: place, time, device. How it was held stays, since
 * it would lie on its side otherwise; not one byte of the picture itself changes.
 * @param type MIME type found from the content; files that are no pictures come back as they are
 * @returns null where the file is not what its first bytes say: broken off, or put together wrongly
 */
export const withoutPlace = (bytes: Uint8Array, type: string): Uint8Array | null => {
  switch (type) {
    case 'image/jpeg':
      return plainJpeg(bytes);
    case 'image/png':
      return plainPng(bytes);
    case 'image/webp':
      return plainWebp(bytes);
    default:
      return bytes;
  }
};
