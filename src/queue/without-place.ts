import { withoutPlace as strip } from '@domain/files/without-place';
import { typeOf } from './type-of';

/**
 * @returns a picture without what the camera has written beside it: place, time, device. Other files, and pictures
 *   that cannot be read, come back as they are: the server looks at them again
 */
export const withoutPlace = (bytes: Uint8Array): Uint8Array => strip(bytes, typeOf(bytes)) ?? bytes;
